package be.mille.home.web.day;

import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.family.ExpectedItem;
import be.mille.family.ExpectedItems;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What is expected of the reader's function around her families. Somebody else of the same function may do it as well, so
 * it stands below what is hers by name.
 */
@Component
class ExpectedErrands implements DaySource {
    /** What may wait longer than this is no matter for a day. */
    private static final int AHEAD = 14;

    private final ExpectedItems expected;

    ExpectedErrands(ExpectedItems expected) {
        this.expected = expected;
    }

    @Override
    public List<Errand> errands(Words words) {
        var function = CurrentActor.get().function();
        var horizon = words.dates().today().plusDays(AHEAD);
        return expected.ofMine(words.t().language()).values().stream()
                .flatMap(List::stream)
                .flatMap(item -> errand(item, function, horizon, words).stream())
                .toList();
    }

    private static Optional<Errand> errand(ExpectedItem item, ActorFunction function, LocalDate horizon, Words words) {
        var due = item.due();
        if (due == null || due.isAfter(horizon) || !item.from().contains(function)) {
            return Optional.empty();
        }
        return Optional.of(new Errand(
                Kind.EXPECTED,
                item.family(),
                due,
                null,
                item.title(),
                item.why(),
                item.draft(),
                new Errand.Answer.Go(
                        "home.day.open",
                        item.handsOver() ? Links.handovers(item.family()) : Links.family(item.family()))));
    }
}
