package be.mille.home.web.day;

import be.mille.access.Access;
import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.family.Families;
import be.mille.family.FamilySummary;
import be.mille.family.Gestation;
import be.mille.family.Stage;
import be.mille.home.web.HomeAction;
import be.mille.home.web.Words;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what is expected of the reader, and puts it in order. */
@Service
@Transactional
class DayReader {
    /** More than this in one stretch is a list, not a day, even when it is asked for whole. */
    private static final int LONGEST = 300;

    private final Access access;
    private final Families families;
    private final List<DaySource> sources;
    private final DayOrder order;
    private final ExceptionalNotices notices;
    private final OpinionLines opinions;
    private final RequestLine requests;
    private final PassedOnLine passed;
    private final ArrivalLine arrivals;
    private final NetworkLine network;
    private final JoiningLine joining;
    private final ErasureLine erasures;
    private final DozingLine dozing;
    private final NewsLines news;

    DayReader(
            Access access,
            Families families,
            List<DaySource> sources,
            DayOrder order,
            ExceptionalNotices notices,
            OpinionLines opinions,
            RequestLine requests,
            PassedOnLine passed,
            ArrivalLine arrivals,
            NetworkLine network,
            JoiningLine joining,
            ErasureLine erasures,
            DozingLine dozing,
            NewsLines news) {
        this.dozing = dozing;
        this.news = news;
        this.notices = notices;
        this.opinions = opinions;
        this.requests = requests;
        this.passed = passed;
        this.arrivals = arrivals;
        this.network = network;
        this.joining = joining;
        this.erasures = erasures;
        this.access = access;
        this.families = families;
        this.sources = List.copyOf(sources);
        this.order = order;
    }

    /** @param whole the name of the stretch to be shown whole, or anything else */
    DayPage read(Words words, String whole) {
        var reader = access.require(HomeAction.DAY);
        var date = words.longDay(words.dates().today());
        if (!reader.function().accompaniesFamilies()) {
            var awaited = awaited(reader, words);
            return new DayPage(
                    date, 0, 0, List.of(), 0, null, false, true, List.of(), awaited, DayPage.News.NONE, null);
        }
        var mine = families.mine().stream()
                .filter(family -> !family.closed())
                .collect(Collectors.toMap(FamilySummary::id, Function.identity()));
        var errands = sources.stream()
                .flatMap(source -> source.errands(words).stream())
                .filter(errand -> mine.containsKey(errand.family()))
                .toList();
        return page(date, errands, mine, words, whole);
    }

    /** Whether anything stands on her day until this evening; nothing of it is shown. */
    boolean somethingWaits(Words words) {
        var reader = access.require(HomeAction.NEWS);
        if (!reader.function().accompaniesFamilies()) {
            return !awaited(reader, words).isEmpty();
        }
        var mine = families.mine().stream()
                .filter(family -> !family.closed())
                .collect(Collectors.toMap(FamilySummary::id, Function.identity()));
        var today = words.dates().today();
        return !notices.read(mine, words).isEmpty()
                || requests.any(words)
                || !ofOthers(network.answered(words), words).isEmpty()
                || news.any(mine, words)
                || sources.stream()
                        .flatMap(source -> source.errands(words).stream())
                        .filter(errand -> mine.containsKey(errand.family()))
                        .anyMatch(errand -> order.group(errand, today).compareTo(Group.TODAY) <= 0);
    }

    /** What waits for somebody who accompanies no family: questions of the network, and who would like to join it. */
    private List<DayPage.Opinion> awaited(Actor reader, Words words) {
        return reader.function() == ActorFunction.NETWORK_FACILITATOR
                ? Stream.concat(network.awaited(words).stream(), joining.awaited(words).stream())
                        .toList()
                : List.of();
    }

    private DayPage page(
            String date, List<Errand> errands, Map<FamilyId, FamilySummary> mine, Words words, String whole) {
        var today = words.dates().today();
        var desk = new DayDesk(words, mine);
        var byGroup = errands.stream().collect(Collectors.groupingBy(errand -> order.group(errand, today)));
        var stretches = new ArrayList<DayPage.Stretch>();
        Arrays.stream(Group.values()).forEach(group -> {
            var rows = byGroup.getOrDefault(group, List.of());
            if (!rows.isEmpty()) {
                var sorted = rows.stream()
                        .filter(errand -> !order.old(errand, today))
                        .sorted(order.in(group, family -> days(known(mine, family), today))
                                .thenComparing(
                                        errand -> known(mine, errand.family()).called())
                                .thenComparing(Errand::what)
                                .thenComparing(Errand::why))
                        .toList();
                var shown = group == Group.AWAITED ? oneEach(sorted, words) : sorted;
                stretches.add(desk.stretch(
                        group,
                        shown,
                        group.name().equalsIgnoreCase(whole) ? LONGEST : order.shown(group),
                        rows.size() - sorted.size()));
            }
        });
        var now = errands.stream()
                .filter(errand -> order.group(errand, today).compareTo(Group.TODAY) <= 0)
                .toList();
        var soon = errands.stream()
                .filter(errand -> order.group(errand, today) != Group.LATER && !order.old(errand, today))
                .map(Errand::family)
                .distinct()
                .count();
        return new DayPage(
                date,
                now.size(),
                (int) now.stream().filter(one -> one.kind() == Kind.APPOINTMENT).count(),
                stretches,
                mine.size() - (int) soon,
                next(errands, today, words),
                true,
                mine.isEmpty(),
                notices.read(mine, words),
                Stream.concat(requests.read(words).stream(), ofOthers(network.read(words), words).stream())
                        .toList(),
                news.read(mine, words),
                dozing.read(mine, words));
    }

    private static FamilySummary known(Map<FamilyId, FamilySummary> mine, FamilyId family) {
        return Objects.requireNonNull(mine.get(family));
    }

    /** What else colleagues ask of the reader, of nobody by name. */
    private List<DayPage.Opinion> ofOthers(List<DayPage.Opinion> network, Words words) {
        return Stream.of(passed.read(words), arrivals.read(words), network, opinions.read(words), erasures.read(words))
                .flatMap(List::stream)
                .toList();
    }

    /** The first row of each family, with the number of what else is awaited there. */
    private static List<Errand> oneEach(List<Errand> sorted, Words words) {
        return sorted.stream()
                .collect(Collectors.groupingBy(Errand::family, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(rows -> rows.size() == 1
                        ? rows.getFirst()
                        : rows.getFirst()
                                .because(words.get(
                                        "home.day.also", rows.getFirst().why(), rows.size() - 1)))
                .toList();
    }

    private static long days(FamilySummary family, LocalDate today) {
        return switch (family.stage()) {
            case Stage.Pregnant pregnant -> Math.abs(ChronoUnit.DAYS.between(today, pregnant.due()));
            case Stage.AfterBirth born -> born.days();
            case Stage.AfterLoss loss -> ChronoUnit.DAYS.between(loss.on(), today);
            case Stage.Undated undated -> Gestation.LENGTH;
            case Stage.Closed closed -> Long.MAX_VALUE;
        };
    }

    private static @Nullable String next(List<Errand> errands, LocalDate today, Words words) {
        return errands.stream()
                .map(Errand::on)
                .filter(Objects::nonNull)
                .filter(day -> day.isAfter(today))
                .min(Comparator.naturalOrder())
                .map(words.dates()::full)
                .orElse(null);
    }
}
