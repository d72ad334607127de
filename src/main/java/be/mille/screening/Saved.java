package be.mille.screening;

import java.util.List;

/** What became of answers that were sent. */
public sealed interface Saved {
    /** @param comesOut whether something comes out in this domain now, so that the wish for help is asked */
    record Stored(boolean comesOut) implements Saved {}

    /** Somebody else answered in the meantime, on another device: nothing was stored, both are shown. */
    record Conflict(List<Answer> theirs) implements Saved {
        public Conflict {
            theirs = List.copyOf(theirs);
        }
    }
}
