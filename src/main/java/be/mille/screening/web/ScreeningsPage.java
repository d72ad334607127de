package be.mille.screening.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All screenings of a family, what comes next, and how each domain went over time. */
public record ScreeningsPage(
        String family,
        String called,
        boolean writes,
        @Nullable Next next,
        @Nullable LocalDate quietUntil,
        List<Held> held,
        List<LocalDate> columns,
        List<Line> trend) {

    /** The next planned moment. */
    public record Next(String moment, LocalDate from, LocalDate by, boolean due, boolean late) {}

    /** @param resume address to go on from; null when it is done or too old; @param hers she answered, to be talked over */
    public record Held(
            String id,
            String moment,
            LocalDate on,
            String by,
            String state,
            @Nullable LocalDate until,
            @Nullable String resume,
            boolean done,
            boolean hers) {}

    /** One domain; cells: what came out, as words; empty when it was not answered. */
    public record Line(String domain, List<Cell> cells) {}

    public record Cell(boolean answered, List<String> comesOut) {}
}
