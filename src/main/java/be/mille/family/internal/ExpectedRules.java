package be.mille.family.internal;

import be.mille.access.ActorFunction;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which items of a pack are open for one line of a family, and which of them are late. Time is one line: weeks of
 * pregnancy, then days after its end.
 */
final class ExpectedRules {
    /** The programme ends on the eve of the second birthday; a site that goes on longer says so for each line. */
    static final int LAST_DAY = 729;

    /** So many days after its due day, a dated item that was not done is missed and no longer asked. */
    static final int MISSED_AFTER = 60;

    /** Without a date, what opens in the first twelve weeks is asked, and nothing is late. */
    static final int UNKNOWN_WEEK = 12;

    /** What happens on a day; the other tokens are states, true whenever they became so. */
    private static final Set<String> DATED = Set.of("contact", "screening", "interpreter", "plan", "event");

    private ExpectedRules() {}

    /** A moment on the line. */
    record Moment(boolean afterEnd, int number) {
        static Moment week(int week) {
            return new Moment(false, week);
        }

        static Moment day(int day) {
            return new Moment(true, day);
        }

        boolean reached(Moment other) {
            return afterEnd == other.afterEnd ? number >= other.number : afterEnd;
        }
    }

    /** @param doneBy any of these tokens closes it */
    record Item(
            String id,
            Set<ActorFunction> from,
            Moment opens,
            Moment due,
            Set<String> when,
            boolean afterLoss,
            Set<String> doneBy) {}

    /** @param at null when no day is known: it counts */
    record Done(String token, @Nullable Moment at) {}

    /**
     * @param now null while no date is known
     * @param lastDay after the end, on which the record is still open
     */
    record Line(@Nullable Moment now, boolean loss, Set<String> conditions, List<Done> done, int lastDay) {
        Line(@Nullable Moment now, boolean loss, Set<String> conditions, List<Done> done) {
            this(now, loss, conditions, done, LAST_DAY);
        }
    }

    record Open(Item item, boolean late) {}

    static List<Open> open(List<Item> items, Line line) {
        var known = line.now();
        if (known != null && known.afterEnd() && known.number() > line.lastDay()) {
            return List.of();
        }
        var now = known == null ? Moment.week(UNKNOWN_WEEK) : known;
        var candidates = items.stream()
                .filter(one -> line.conditions().containsAll(one.when()))
                .filter(one -> now.reached(one.opens()))
                .filter(one -> one.afterLoss() || !line.loss())
                .toList();
        return candidates.stream()
                .filter(one -> one.due().afterEnd() || !now.afterEnd())
                .filter(one -> candidates.stream().noneMatch(other -> replaces(other, one)))
                .filter(one -> line.done().stream().noneMatch(done -> closes(done, one)))
                .filter(one -> !missed(one, now))
                .map(one -> new Open(one, known != null && late(one, now)))
                .toList();
    }

    /** A later item that the same deeds would close takes the place of an earlier one. */
    private static boolean replaces(Item other, Item one) {
        return other != one
                && other.doneBy().equals(one.doneBy())
                && !one.opens().reached(other.opens());
    }

    private static boolean closes(Done done, Item item) {
        if (!item.doneBy().contains(done.token())) {
            return false;
        }
        var kind = done.token().split(":", 2)[0];
        if (done.at() == null || !DATED.contains(kind)) {
            return true;
        }
        boolean fromTheStart = kind.equals("contact") && !item.opens().afterEnd();
        return fromTheStart || done.at().reached(item.opens());
    }

    private static boolean late(Item item, Moment now) {
        return now.afterEnd() == item.due().afterEnd()
                && now.number() > item.due().number();
    }

    private static boolean missed(Item item, Moment now) {
        return item.due().afterEnd()
                && now.afterEnd()
                && now.number() > item.due().number() + MISSED_AFTER
                && item.doneBy().stream().anyMatch(token -> DATED.contains(token.split(":", 2)[0]));
    }

    /** Tokens of a pack this program can find done; another one would stay open for ever. */
    static boolean knownToken(String token) {
        var known = new HashSet<>(Set.of(
                "screening",
                "sibling-care",
                "coordinator",
                "interpreter",
                "event:discharge",
                "event:handover",
                "plan",
                "second-parent",
                "safe-contact",
                "child-name"));
        for (var function : ActorFunction.values()) {
            known.add("contact:" + function.name());
        }
        return known.contains(token);
    }
}
