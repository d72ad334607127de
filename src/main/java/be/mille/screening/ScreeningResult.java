package be.mille.screening;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.screening.ScreeningRules.Part;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What comes out for a family, as far as this reader may know it. What she may not know is absent, not marked.
 *
 * @param answers codes by question, for the conditions of care paths
 */
public record ScreeningResult(
        FamilyId family,
        List<ComesOut> indicators,
        List<Strength> strengths,
        List<SameDay> sameDay,
        Map<String, List<String>> answers) {
    public ScreeningResult {
        indicators = List.copyOf(indicators);
        strengths = List.copyOf(strengths);
        sameDay = List.copyOf(sameDay);
        answers = Map.copyOf(answers);
    }

    /**
     * One indicator that reached its threshold.
     *
     * @param help whether she wishes help with this; null when it was not asked
     * @param parts which answers count, and how much
     */
    public record ComesOut(
            ScreeningId screening,
            String indicator,
            String domain,
            Compartment compartment,
            BigDecimal points,
            BigDecimal threshold,
            String pack,
            String packVersion,
            @Nullable HelpWish help,
            Instant at,
            List<Part> parts) {
        public ComesOut {
            parts = List.copyOf(parts);
        }
    }

    public record Strength(
            ScreeningId screening,
            String strength,
            String domain,
            Compartment compartment,
            String packVersion,
            Instant at) {}

    /** What asks for an assessment the same day; open until somebody says what was done. */
    public record SameDay(
            FamilyId family,
            ScreeningId screening,
            String code,
            String domain,
            Compartment compartment,
            String pack,
            String packVersion,
            Instant raisedAt,
            @Nullable Instant handledAt,
            @Nullable ActorId handledBy,
            @Nullable String action) {
        public boolean open() {
            return handledAt == null;
        }
    }

    public boolean empty() {
        return indicators.isEmpty() && strengths.isEmpty() && sameDay.isEmpty() && answers.isEmpty();
    }
}
