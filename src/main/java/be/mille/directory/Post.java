package be.mille.directory;

import be.mille.access.ActorFunction;
import be.mille.kernel.ActorId;
import be.mille.ui.Reach;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody's work in one function for one organisation, as its administrator keeps it. */
public record Post(
        ActorId actor,
        Fields fields,
        @Nullable LocalDate endsOn,
        @Nullable Instant suspendedAt,
        int version,
        Reach reach) {

    /**
     * What the administrator writes down.
     *
     * @param inami eight or eleven digits alone, or what was typed where it has another shape; null where there is none, as for social workers
     * @param languages BCP 47 codes, the first is the one she works in most
     * @param awayFrom first day of a leave, with {@code awayUntil}, its last
     */
    public record Fields(
            String given,
            String familyName,
            ActorFunction function,
            @Nullable String inami,
            List<String> languages,
            LocalDate startsOn,
            @Nullable LocalDate awayFrom,
            @Nullable LocalDate awayUntil) {
        public Fields {
            languages = List.copyOf(languages);
        }
    }

    public String name() {
        return fields.given() + " " + fields.familyName();
    }

    public boolean suspended() {
        return suspendedAt != null;
    }

    /** Whether she works on this day, leave aside: on leave one may still look something up. */
    public boolean runsOn(LocalDate day) {
        var end = endsOn;
        return !suspended() && !fields.startsOn().isAfter(day) && (end == null || !end.isBefore(day));
    }

    public boolean awayOn(LocalDate day) {
        var from = fields.awayFrom();
        var until = fields.awayUntil();
        return from != null && until != null && !from.isAfter(day) && !until.isBefore(day);
    }
}
