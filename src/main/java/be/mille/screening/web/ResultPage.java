package be.mille.screening.web;

import be.mille.ui.Stop;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What comes out of a conversation: same-day items before anything else, strengths before needs.
 *
 * @param unknownPack the version this program does not carry; null when it does
 * @param said what the second parent said of what matters, gives strength and is wished
 * @param hers domains she answered herself, which count once the conversation is finished
 * @param readers who may read what is not restricted here, in words
 * @param undecided restricted domains in which something came out and nobody has said yet who may know
 */
public record ResultPage(
        String family,
        String called,
        boolean secondParent,
        String id,
        String moment,
        LocalDate on,
        String by,
        String circumstances,
        String readers,
        boolean done,
        boolean writes,
        @Nullable String unknownPack,
        List<Urgent> urgent,
        List<Undecided> undecided,
        List<String> strengths,
        List<Line> said,
        boolean strengthsDraft,
        List<DomainResult> comesOut,
        List<String> nothing,
        List<Stop> notAsked,
        List<Stop> hers,
        List<Correction> corrections,
        List<Line> raw,
        @Nullable Next next) {

    public record Urgent(
            String code,
            String title,
            String action,
            Instant raisedAt,
            @Nullable Instant handledAt,
            @Nullable String handledBy,
            @Nullable String done,
            boolean missing,
            boolean draft) {
        public boolean open() {
            return handledAt == null;
        }
    }

    public record Undecided(String domain, String title) {}

    /**
     * @param help her wish, in words; null when it was not asked
     * @param readers who may know, in one line; null where the domain is not restricted
     */
    public record DomainResult(
            String domain,
            String title,
            List<Finding> findings,
            @Nullable String help,
            boolean wants,
            List<Line> answers,
            @Nullable String readers) {}

    /** @param turnOut how it turned out once talked over; null while the conversation is not finished */
    public record Finding(
            String text,
            String points,
            String threshold,
            List<Part> parts,
            String rule,
            String pack,
            String source,
            boolean proposal,
            boolean draft,
            @Nullable TurnOut turnOut) {}

    public record Part(String question, String answer, String points) {}

    /** A question and its answer in words. */
    public record Line(String question, String answer) {}

    public record Correction(String question, String before, Instant at, String by) {}

    public record Next(String moment, LocalDate from, LocalDate by) {}
}
