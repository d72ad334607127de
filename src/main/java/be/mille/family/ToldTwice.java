package be.mille.family;

import be.mille.family.Pregnancy.Outcome;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Two records of one person may each tell of the same pregnancy. Where both are read as one it counts once, as the record
 * tells it that knows most: an end before none, a loss before a birth, so that nobody waits for what will not come, then a
 * date before none, then the record asked for. Both rows stay, each in its record.
 */
public final class ToldTwice {
    private static final int DAYS = 280;
    private static final int CLOSE = 28;
    private static final int FIRST = 14;

    private ToldTwice() {}

    /** A pregnancy reduced to what tells whether it is another one. */
    public record Told(
            FamilyId family,
            @Nullable LocalDate due,
            Outcome outcome,
            @Nullable LocalDate endedOn) {}

    /** A pregnancy as it counts, and as other records tell of the same one. */
    public record Together(Pregnancy counted, List<Pregnancy> also) {
        public Together {
            also = List.copyOf(also);
        }
    }

    /** In the order given. */
    public static List<Pregnancy> once(FamilyId asked, List<Pregnancy> all) {
        return once(asked, all, ToldTwice::told);
    }

    /** Each once, in the order given, with what counts as the same. */
    public static List<Together> together(FamilyId asked, List<Pregnancy> all) {
        var counted = once(asked, all);
        var also = new HashMap<PregnancyId, List<Pregnancy>>();
        all.stream()
                .filter(one -> !counted.contains(one))
                .forEach(one -> counted.stream()
                        .filter(other -> same(told(one), told(other)))
                        .findFirst()
                        .ifPresent(other -> also.computeIfAbsent(other.id(), _ -> new ArrayList<>())
                                .add(one)));
        return counted.stream()
                .map(one -> new Together(one, also.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private static Told told(Pregnancy one) {
        return new Told(one.family(), one.due(), one.outcome(), one.endedOn());
    }

    public static <T> List<T> once(FamilyId asked, List<T> all, Function<T, Told> told) {
        var counted = new ArrayList<T>();
        all.stream()
                .sorted(Comparator.comparing(told, knowsMost(asked)))
                .filter(one -> counted.stream().noneMatch(other -> same(told.apply(one), told.apply(other))))
                .forEach(counted::add);
        return all.stream().filter(counted::contains).toList();
    }

    private static Comparator<Told> knowsMost(FamilyId asked) {
        return Comparator.comparing((Told one) -> one.outcome() == Outcome.ONGOING)
                .thenComparing(one -> one.outcome() == Outcome.BIRTH)
                .thenComparing(one -> one.due() == null)
                .thenComparing(one -> !one.family().equals(asked));
    }

    /** Within one record nothing is told twice: whoever wrote two meant two. */
    private static boolean same(Told one, Told other) {
        if (one.family().equals(other.family())) {
            return false;
        }
        var end = one.endedOn();
        var otherEnd = other.endedOn();
        if (end != null && otherEnd != null) {
            return Math.abs(ChronoUnit.DAYS.between(end, otherEnd)) <= CLOSE;
        }
        if (end == null && otherEnd == null) {
            return true;
        }
        return end != null ? within(end, other.due()) : otherEnd != null && within(otherEnd, one.due());
    }

    /** Whether a pregnancy that is said to go on was long under way, and not over its time, on the day another one ended. */
    private static boolean within(LocalDate end, @Nullable LocalDate due) {
        return due != null && end.isAfter(due.minusDays(DAYS - FIRST)) && !end.isAfter(due.plusDays(CLOSE));
    }
}
