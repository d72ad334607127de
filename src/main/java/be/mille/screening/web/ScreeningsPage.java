package be.mille.screening.web;

import be.mille.kernel.Brussels;
import be.mille.screening.Screening;
import be.mille.screening.ScreeningState;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All screenings of a family, what comes next, and how each domain went over time.
 *
 * @param talkWith the second parent one can talk with, or null
 * @param apart conversations with the second parent this reader may know of, beside hers and never among them
 */
public record ScreeningsPage(
        String family,
        String called,
        boolean writes,
        @Nullable Next next,
        @Nullable LocalDate quietUntil,
        List<Held> held,
        List<LocalDate> columns,
        List<Line> trend,
        @Nullable String talkWith,
        List<Apart> apart) {

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
            boolean hers) {
        static Held of(Screening one, String moment, String by, boolean hers, LocalDate today, Texts t) {
            boolean resumable = one.resumableOn(today);
            boolean done = one.state() == ScreeningState.DONE;
            return new Held(
                    one.id().toString(),
                    moment,
                    Brussels.dayOf(one.startedAt()),
                    by,
                    t.get("screening.state." + (done ? "done" : resumable ? "open" : "ended")),
                    resumable ? one.resumableUntil() : null,
                    resumable ? one.id().toString() : null,
                    done,
                    hers);
        }
    }

    /** @param called whom it was held with */
    public record Apart(String called, Held held) {}

    /** One domain; cells: what came out, as words; empty when it was not answered. */
    public record Line(String domain, List<Cell> cells) {}

    public record Cell(boolean answered, List<String> comesOut) {}
}
