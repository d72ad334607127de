package be.mille.network;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is to leave.
 *
 * @param key of the form: sent twice, it is asked once
 * @param language the words are in
 * @param looked whether its writer says that she reread it
 */
public record AskNetwork(
        UUID key, Kind kind, @Nullable String category, String words, String language, boolean looked) {
    /** Some lines: more would tell a story. */
    public static final int LONGEST = 1000;
}
