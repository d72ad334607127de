package be.mille.home.web.day;

import be.mille.access.Access;
import be.mille.family.Families;
import be.mille.family.FamilySummary;
import be.mille.home.web.HomeAction;
import be.mille.home.web.Words;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what is expected of the reader, and puts it in order. */
@Service
@Transactional
class DayReader {
    /** More than this in one stretch is a list, not a day; the caseload has them all. */
    private static final int LONGEST = 25;

    private static final int LATER = 8;

    private final Access access;
    private final Families families;
    private final List<DaySource> sources;
    private final DayOrder order;

    DayReader(Access access, Families families, List<DaySource> sources, DayOrder order) {
        this.access = access;
        this.families = families;
        this.sources = List.copyOf(sources);
        this.order = order;
    }

    DayPage read(Words words) {
        var reader = access.require(HomeAction.DAY);
        var date = words.longDay(words.dates().today());
        if (!reader.function().accompaniesFamilies()) {
            return new DayPage(date, 0, 0, List.of(), 0, null, false, true);
        }
        var mine = families.mine().stream()
                .filter(family -> !family.closed())
                .collect(Collectors.toMap(FamilySummary::id, Function.identity()));
        var errands = sources.stream()
                .flatMap(source -> source.errands(words).stream())
                .filter(errand -> mine.containsKey(errand.family()))
                .toList();
        return page(date, errands, mine, words);
    }

    private DayPage page(String date, List<Errand> errands, Map<FamilyId, FamilySummary> mine, Words words) {
        var today = words.dates().today();
        var desk = new DayDesk(words, mine);
        var byGroup = errands.stream().collect(Collectors.groupingBy(errand -> Group.of(errand.on(), today)));
        var stretches = new ArrayList<DayPage.Stretch>();
        Arrays.stream(Group.values()).forEach(group -> {
            var rows = byGroup.getOrDefault(group, List.of());
            if (!rows.isEmpty()) {
                var sorted = rows.stream().sorted(order.in(group)).toList();
                stretches.add(desk.stretch(group, sorted, group == Group.LATER ? LATER : LONGEST));
            }
        });
        var now = errands.stream()
                .filter(errand -> Group.of(errand.on(), today).compareTo(Group.TODAY) <= 0)
                .toList();
        var week = errands.stream()
                .filter(errand -> Group.of(errand.on(), today).compareTo(Group.WEEK) <= 0)
                .map(Errand::family)
                .distinct()
                .count();
        return new DayPage(
                date,
                now.size(),
                (int) now.stream().filter(one -> one.kind() == Kind.APPOINTMENT).count(),
                stretches,
                mine.size() - (int) week,
                next(errands, today, words),
                true,
                mine.isEmpty());
    }

    private static @org.jspecify.annotations.Nullable String next(List<Errand> errands, LocalDate today, Words words) {
        return errands.stream()
                .map(Errand::on)
                .filter(Objects::nonNull)
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder())
                .map(words.dates()::weekday)
                .orElse(null);
    }
}
