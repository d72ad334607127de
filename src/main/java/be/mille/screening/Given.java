package be.mille.screening;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer as it is given.
 *
 * @param item link id of the question, or {@code <domain>.help}
 * @param codes answers chosen, for a question with choices
 * @param words date, number or words of an open question
 * @param knownVersion version of the answer the giver saw, 0 for none
 * @param page the page it was given on: a page may follow itself without having seen its own last save
 * @param key the same however often the same act is sent
 */
public record Given(
        String item,
        AnswerKind kind,
        List<String> codes,
        @Nullable String words,
        @Nullable NotAskedReason reason,
        int knownVersion,
        UUID page,
        UUID key) {
    public Given {
        codes = List.copyOf(codes);
    }
}
