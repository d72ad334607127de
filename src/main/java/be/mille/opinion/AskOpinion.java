package be.mille.opinion;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's wish to ask.
 *
 * @param key of the form: sent twice, it is asked once
 * @param lines the chosen lines of the draft by key, with the words of those that were written by somebody
 * @param told whether she was told that an opinion is asked
 * @param why she was not told yet; null when she was
 * @param looked whether the asker says that what looks like a trace is none
 * @param seen the fingerprint of what was read over; null before that
 */
public record AskOpinion(
        UUID key,
        FamilyId family,
        ActorId colleague,
        String question,
        Map<String, String> lines,
        boolean told,
        @Nullable String why,
        boolean looked,
        @Nullable String seen) {
    public AskOpinion {
        lines = Map.copyOf(lines);
    }
}
