package be.mille.network;

import be.mille.opinion.Telltale;
import java.util.Set;

/** What became of words that were to be sent. */
public sealed interface SayOutcome {
    /** They are said, now or when this very form was sent before. */
    record Sent(QuestionId id) implements SayOutcome {}

    /** Something in them may tell who somebody is, and has to be looked at, or taken out. */
    record TellsWho(Set<Telltale> found) implements SayOutcome {
        public TellsWho {
            found = Set.copyOf(found);
        }
    }
}
