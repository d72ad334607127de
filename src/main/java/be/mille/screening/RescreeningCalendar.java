package be.mille.screening;

import be.mille.family.Stage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When to ask again: at 16, 20 to 24 and 32 weeks, at 6 weeks, 12 and 24 months. A moment that passed before anybody
 * could hold it is not made up for; a birth before its time ends the moments of pregnancy; after a loss nothing is
 * proposed.
 */
public final class RescreeningCalendar {
    private static final int EARLY_DAYS = 7;
    private static final int FIRST_DAYS = 14;

    private RescreeningCalendar() {}

    /**
     * A moment to come.
     *
     * @param from first day it makes sense
     * @param by day by which it should be held
     * @param until last day it still counts as this moment
     */
    public record Planned(ScreeningMoment moment, LocalDate from, LocalDate by, LocalDate until) {
        public boolean dueOn(LocalDate today) {
            return !today.isBefore(from);
        }

        public boolean lateOn(LocalDate today) {
            return today.isAfter(by);
        }
    }

    /**
     * @param openedOn day the record was opened
     * @param held days on which screenings were held
     * @param quietUntil nothing is proposed before this day; null when nobody asked for quiet
     */
    public static Optional<Planned> next(
            Stage stage, LocalDate openedOn, List<LocalDate> held, @Nullable LocalDate quietUntil, LocalDate today) {
        var moments = switch (stage) {
            case Stage.Pregnant(var _, var _, var due) -> inPregnancy(due, openedOn, held);
            case Stage.AfterBirth(var _, var birth) -> afterBirth(birth, openedOn, held);
            case Stage.Undated _ -> held.isEmpty() ? List.of(first(openedOn, openedOn)) : List.<Planned>of();
            case Stage.AfterLoss _, Stage.Closed _ -> List.<Planned>of();
        };
        return moments.stream()
                .filter(one -> !today.isAfter(one.until()))
                .filter(one -> !satisfied(one, held))
                .map(one -> after(one, quietUntil))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static List<Planned> inPregnancy(LocalDate due, LocalDate openedOn, List<LocalDate> held) {
        var start = due.minusDays(280);
        var moments = new ArrayList<Planned>();
        if (held.isEmpty()) {
            moments.add(first(openedOn, start.plusWeeks(17).minusDays(1)));
        }
        moments.add(weeks(ScreeningMoment.WEEK_16, start, 12, 17, 20));
        moments.add(weeks(ScreeningMoment.WEEKS_20_24, start, 20, 25, 28));
        moments.add(weeks(ScreeningMoment.WEEK_32, start, 31, 34, 43));
        return moments;
    }

    private static List<Planned> afterBirth(LocalDate birth, LocalDate openedOn, List<LocalDate> held) {
        var moments = new ArrayList<Planned>();
        if (held.isEmpty()) {
            moments.add(first(openedOn, openedOn));
        }
        moments.add(weeks(ScreeningMoment.WEEKS_6, birth, 5, 8, 17));
        moments.add(new Planned(
                ScreeningMoment.MONTHS_12, birth.plusMonths(11), birth.plusMonths(13), birth.plusMonths(18)));
        var eve = birth.plusYears(2).minusDays(1);
        moments.add(new Planned(ScreeningMoment.MONTHS_24, birth.plusMonths(22), eve, eve));
        return moments;
    }

    /** The first one is due within two weeks of opening the record, and not before week 16 is over. */
    private static Planned first(LocalDate openedOn, LocalDate notBefore) {
        var soon = openedOn.plusDays(FIRST_DAYS);
        return new Planned(ScreeningMoment.FIRST, openedOn, soon.isBefore(notBefore) ? notBefore : soon, LocalDate.MAX);
    }

    private static Planned weeks(ScreeningMoment moment, LocalDate start, int from, int by, int until) {
        return new Planned(
                moment,
                start.plusWeeks(from),
                start.plusWeeks(by).minusDays(1),
                start.plusWeeks(until).minusDays(1));
    }

    private static boolean satisfied(Planned planned, List<LocalDate> held) {
        return switch (planned.moment()) {
            case FIRST -> !held.isEmpty();
            case WEEK_16 -> held.stream().anyMatch(day -> !day.isAfter(planned.until()));
            case WEEKS_20_24, WEEK_32, WEEKS_6, MONTHS_12, MONTHS_24, FREE ->
                held.stream()
                        .anyMatch(day ->
                                !day.isBefore(planned.from().minusDays(EARLY_DAYS)) && !day.isAfter(planned.until()));
        };
    }

    private static Optional<Planned> after(Planned planned, @Nullable LocalDate quiet) {
        if (quiet == null || !quiet.isAfter(planned.from())) {
            return Optional.of(planned);
        }
        if (quiet.isAfter(planned.until())) {
            return Optional.empty();
        }
        var by = quiet.isAfter(planned.by()) ? quiet : planned.by();
        return Optional.of(new Planned(planned.moment(), quiet, by, planned.until()));
    }
}
