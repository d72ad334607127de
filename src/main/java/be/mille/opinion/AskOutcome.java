package be.mille.opinion;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What comes of the wish to ask. */
public sealed interface AskOutcome {
    /**
     * Nothing stands in the way; it is to be read over.
     *
     * @param seen comes back with the order to send: what changed since is shown again
     */
    record Ready(Extract extract, String seen) implements AskOutcome {}

    record Sent(UUID id) implements AskOutcome {}

    /** This colleague cannot be asked so; the reason is told to nobody. */
    record NotHer() implements AskOutcome {}

    /** By field: {@link #QUESTION}, or the key of a line. */
    record TellsWho(Map<String, Set<Telltale>> fields) implements AskOutcome {
        public static final String QUESTION = "question";

        public TellsWho {
            fields = Map.copyOf(fields);
        }
    }
}
