package be.mille.family.internal;

import be.mille.family.Gestation;
import be.mille.family.Pregnancy.Outcome;
import be.mille.family.Stage;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of a family's pregnancies and children matters now, and where it stands. */
final class StageRules {
    /** How long a loss stays what matters most when a child of the record still lives its thousand days. */
    static final int MONTHS_OF_LOSS = 6;

    /**
     * One pregnancy reduced to its dates.
     *
     * @param children born of it
     * @param lastDeath day the last of its children died, when none lives any more
     */
    record Line(
            @Nullable LocalDate due,
            Outcome outcome,
            @Nullable LocalDate endedOn,
            int children,
            int living,
            @Nullable LocalDate lastDeath) {

        /** A birth none of whose children lives any more weighs as a loss. */
        boolean loss() {
            return outcome == Outcome.LOSS || (outcome == Outcome.BIRTH && living == 0);
        }

        LocalDate lossOn() {
            return lastDeath != null ? lastDeath : end();
        }

        LocalDate end() {
            if (endedOn == null) {
                throw new IllegalStateException("This pregnancy goes on");
            }
            return endedOn;
        }

        /** Last day this line keeps the record open; unknown while an undated pregnancy goes on. */
        Optional<LocalDate> lastDay(int years) {
            if (outcome == Outcome.ONGOING) {
                return Optional.ofNullable(due).map(one -> Gestation.lastDay(one, years));
            }
            return Optional.of(Gestation.lastDay(loss() ? lossOn() : end(), years));
        }

        boolean openOn(LocalDate day, int years) {
            return lastDay(years).map(last -> !day.isAfter(last)).orElse(true);
        }
    }

    private StageRules() {}

    /**
     * A dated pregnancy that goes on comes first; then the last end, by birth or by loss. A loss gives way to a living child after
     * {@link #MONTHS_OF_LOSS}, and nothing is closed while one line is open.
     */
    static Stage stage(List<Line> lines, LocalDate today, int closesAfterYears) {
        var open = lines.stream()
                .filter(one -> one.openOn(today, closesAfterYears))
                .toList();
        if (open.isEmpty()) {
            return lines.stream()
                    .flatMap(one -> one.lastDay(closesAfterYears).stream())
                    .max(Comparator.naturalOrder())
                    .<Stage>map(Stage.Closed::new)
                    .orElseGet(Stage.Undated::new);
        }
        var ongoing =
                open.stream().filter(one -> one.outcome() == Outcome.ONGOING).toList();
        var due = ongoing.stream()
                .flatMap(one -> Optional.ofNullable(one.due()).stream())
                .max(Comparator.naturalOrder());
        if (due.isPresent()) {
            return pregnant(due.get(), today);
        }
        var births = open.stream().filter(one -> one.outcome() == Outcome.BIRTH).toList();
        return ongoing.isEmpty()
                ? afterEnd(open, today)
                : births.isEmpty() ? new Stage.Undated() : afterEnd(births, today);
    }

    private static Stage pregnant(LocalDate due, LocalDate today) {
        return new Stage.Pregnant(Gestation.weekOn(due, today), Gestation.dayInWeekOn(due, today), due);
    }

    private static Stage afterEnd(List<Line> open, LocalDate today) {
        var birth = open.stream().filter(one -> !one.loss()).map(Line::end).max(Comparator.naturalOrder());
        var loss = open.stream().filter(Line::loss).map(Line::lossOn).max(Comparator.naturalOrder());
        if (birth.isEmpty()) {
            return new Stage.AfterLoss(loss.orElseThrow());
        }
        if (loss.isPresent()
                && loss.get().isAfter(birth.get())
                && !today.isAfter(loss.get().plusMonths(MONTHS_OF_LOSS))) {
            return new Stage.AfterLoss(loss.get());
        }
        return new Stage.AfterBirth((int) ChronoUnit.DAYS.between(birth.get(), today), birth.get());
    }
}
