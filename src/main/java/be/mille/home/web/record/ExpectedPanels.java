package be.mille.home.web.record;

import be.mille.access.ActorFunction;
import be.mille.family.ExpectedItem;
import be.mille.family.ExpectedItems;
import be.mille.family.FamilySummary;
import be.mille.home.web.Words;
import be.mille.ui.Knot;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is expected at this stage, from which trade, by when: so that an empty record is no empty box. */
@Component
class ExpectedPanels {
    /** A long list of trades says as much as none. */
    private static final int TRADES = 2;

    private final ExpectedItems expected;

    ExpectedPanels(ExpectedItems expected) {
        this.expected = expected;
    }

    List<Due> due(FamilySummary family, ActorFunction reader, Words words) {
        return expected.of(family.id(), words.t().language()).stream()
                .map(item -> due(item, reader, words))
                .toList();
    }

    private static Due due(ExpectedItem item, ActorFunction reader, Words words) {
        var day = item.due();
        return new Due(
                day,
                false,
                item.late(),
                item.from().contains(reader),
                new RecordPage.Expected.Row(
                        item.title(), "", when(item, words), null, Knot.SILENT, false, null, 0, null, item.draft()));
    }

    /** What nobody took on yet is nobody's delay: since when it is expected, and of which trade. */
    private static String when(ExpectedItem item, Words words) {
        var day = item.due();
        if (day == null) {
            return words.get("home.record.stage.any-time", trades(item, words));
        }
        return item.late()
                ? words.get(
                        "home.record.stage.since",
                        trades(item, words),
                        words.dates().brief(day))
                : words.get("home.record.stage.before", trades(item, words), words.before(day));
    }

    private static String trades(ExpectedItem item, Words words) {
        var names = item.from().stream()
                .sorted(Comparator.naturalOrder())
                .map(function -> words.t().of("home.short", function))
                .toList();
        var shown = names.stream().limit(TRADES).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? words.get("home.record.team-all")
                : names.size() <= TRADES ? shown : words.get("home.record.trades", shown);
    }
}
