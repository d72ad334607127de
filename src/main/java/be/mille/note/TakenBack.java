package be.mille.note;

import be.mille.kernel.ActorId;
import java.util.Set;

/** What became of the wish to take a note back within minutes. */
public sealed interface TakenBack {
    /** Nobody had read it: it is the author’s draft again. */
    record Unread() implements TakenBack {}

    /** These had; it stays for them and for the author. */
    record Read(Set<ActorId> by) implements TakenBack {
        public Read {
            by = Set.copyOf(by);
        }
    }

    /** More than the minutes have passed: it can be retracted, with a reason. */
    record TooLate() implements TakenBack {}
}
