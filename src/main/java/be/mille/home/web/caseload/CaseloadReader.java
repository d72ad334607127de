package be.mille.home.web.caseload;

import be.mille.access.Access;
import be.mille.confidentiality.Sleeping;
import be.mille.coordination.Silences;
import be.mille.coordination.WhoCoordinates;
import be.mille.directory.Geography;
import be.mille.directory.Professionals;
import be.mille.family.Families;
import be.mille.family.FamilyEvents;
import be.mille.family.FamilySearch;
import be.mille.family.FamilySummary;
import be.mille.home.web.GoingOn;
import be.mille.home.web.GoingOn.Going;
import be.mille.home.web.GoingWords;
import be.mille.home.web.HomeAction;
import be.mille.home.web.Homeward;
import be.mille.home.web.Next;
import be.mille.home.web.Outlook;
import be.mille.home.web.WayOut;
import be.mille.home.web.Words;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the whole caseload once, whatever its size, and narrows it here: a professional accompanies some hundreds of
 * families at most, and each further query per row would cost more than the rows themselves.
 */
@Service
@Transactional
class CaseloadReader {
    private final Access access;
    private final Families families;
    private final FamilySearch search;
    private final FamilyEvents events;
    private final Professionals professionals;
    private final Geography geography;
    private final List<Outlook> outlooks;
    private final Sleeping sleeping;
    private final WhoCoordinates coordinating;
    private final Silences silences;
    private final GoingOn going;
    private final GoingWords goingWords;

    CaseloadReader(
            Access access,
            Families families,
            FamilySearch search,
            FamilyEvents events,
            Professionals professionals,
            Geography geography,
            List<Outlook> outlooks,
            Sleeping sleeping,
            WhoCoordinates coordinating,
            Silences silences,
            GoingOn going,
            GoingWords goingWords) {
        this.goingWords = goingWords;
        this.going = going;
        this.silences = silences;
        this.coordinating = coordinating;
        this.sleeping = sleeping;
        this.access = access;
        this.families = families;
        this.search = search;
        this.events = events;
        this.professionals = professionals;
        this.geography = geography;
        this.outlooks = List.copyOf(outlooks);
    }

    CaseloadPage read(Filter filter, Words words) {
        var reader = access.require(HomeAction.CASELOAD);
        var mine = families.mine();
        var today = words.dates().today();
        var narrowed = (filter.q().isEmpty() ? mine : found(filter.q(), mine))
                .stream().filter(family -> filter.narrows(family, geography)).toList();
        if (!filter.q().isEmpty()) {
            families.lookOnlyAt(narrowed.stream().map(FamilySummary::id).toList());
        }
        var nexts = nexts(words);
        var leaving = leaving(mine, today);
        var overdue = silences.overdueOfMine();
        var passing = narrowed.stream()
                .filter(family -> filter.passes(family, reader.id(), leaving.keySet(), overdue, today))
                .toList();
        var shown = filter.bestFirst() ? passing : sorted(passing, filter.order(), nexts);
        var stands = filter.view() == View.LEAVING ? stands(shown, leaving, words) : Map.<FamilyId, String>of();
        var names = professionals.byIds(coordinators(narrowed));
        return new CaseloadDesk(
                        filter,
                        words,
                        reader.id(),
                        leaving.keySet(),
                        geography,
                        names,
                        coordinating.awayOfMine(words.t()),
                        overdue,
                        stands)
                .page(mine, narrowed, shown, nexts, sleeping.mine().size());
    }

    /** What the search found, in its order, out of what is read already. */
    private List<FamilySummary> found(String text, List<FamilySummary> mine) {
        var byId = mine.stream().collect(Collectors.toMap(FamilySummary::id, Function.identity()));
        return search.find(text).stream()
                .filter(byId::containsKey)
                .map(byId::get)
                .toList();
    }

    private static List<FamilySummary> sorted(List<FamilySummary> families, Order order, Map<FamilyId, Next> nexts) {
        return families.stream().sorted(order(order, nexts)).toList();
    }

    /** Families that leave soon, and nobody accepted to go on after that. */
    private Map<FamilyId, WayOut> leaving(List<FamilySummary> mine, LocalDate today) {
        var noted = events.ofMine(today.minusDays(Homeward.LONGEST_STAY), today.plusDays(Homeward.AHEAD));
        var goings = going.ofMine(today);
        var leaving = new HashMap<FamilyId, WayOut>();
        mine.forEach(one -> WayOut.ahead(
                        one, noted.getOrDefault(one.id(), List.of()), goings.getOrDefault(one.id(), List.of()), today)
                .ifPresent(way -> leaving.put(one.id(), way)));
        return leaving;
    }

    /** Beside each family that leaves: who was asked to go on, and whether an answer came. */
    private Map<FamilyId, String> stands(List<FamilySummary> shown, Map<FamilyId, WayOut> leaving, Words words) {
        var asked = new HashMap<FamilyId, Going>();
        shown.forEach(one -> Optional.ofNullable(leaving.get(one.id()))
                .flatMap(WayOut::how)
                .ifPresent(how -> asked.put(one.id(), how)));
        var lines = new HashMap<>(goingWords.of(asked, words));
        shown.forEach(one -> lines.putIfAbsent(one.id(), words.get("home.going.nobody")));
        return lines;
    }

    private Map<FamilyId, Next> nexts(Words words) {
        var first = new HashMap<FamilyId, Next>();
        for (var outlook : outlooks) {
            for (var next : outlook.ofMine(words)) {
                first.merge(next.family(), next, (a, b) -> b.on().isBefore(a.on()) ? b : a);
            }
        }
        return first;
    }

    private static Set<ActorId> coordinators(List<FamilySummary> families) {
        return families.stream()
                .map(FamilySummary::coordinator)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static Comparator<FamilySummary> order(Order order, Map<FamilyId, Next> nexts) {
        Comparator<FamilySummary> byName = Comparator.comparing(FamilySummary::called, String.CASE_INSENSITIVE_ORDER);
        return switch (order) {
            case NAME -> byName;
            case CONTACT -> Comparator.comparing(Filter::silentSince).thenComparing(byName);
            case STAGE -> Comparator.comparing(Along::days).thenComparing(byName);
            case NEXT ->
                Comparator.comparing((FamilySummary family) -> Along.due(nexts.get(family.id())))
                        .thenComparing(byName);
        };
    }
}
