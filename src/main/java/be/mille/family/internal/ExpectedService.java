package be.mille.family.internal;

import be.mille.access.Access;
import be.mille.family.ExpectedFacts;
import be.mille.family.ExpectedFacts.Fact;
import be.mille.family.ExpectedItem;
import be.mille.family.ExpectedItems;
import be.mille.family.Pregnancies;
import be.mille.family.Pregnancy;
import be.mille.family.TimeAction;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pack applied to families: each pregnancy is a line of its own, so that a new one hides nothing of the child. */
@Service
@Transactional
class ExpectedService implements ExpectedItems {
    private static final Comparator<ExpectedItem> ORDER = Comparator.comparing(ExpectedItem::late)
            .reversed()
            .thenComparing(one -> one.due() == null ? LocalDate.MAX : one.due())
            .thenComparing(ExpectedItem::id);

    private final Access access;
    private final Pregnancies pregnancies;
    private final ExpectedPack pack;
    private final ExpectedFactStore facts;
    private final ObjectProvider<ExpectedFacts> others;
    private final Clock clock;

    ExpectedService(
            Access access,
            Pregnancies pregnancies,
            ExpectedPack pack,
            ExpectedFactStore facts,
            ObjectProvider<ExpectedFacts> others,
            Clock clock) {
        this.access = access;
        this.pregnancies = pregnancies;
        this.pack = pack;
        this.facts = facts;
        this.others = others;
        this.clock = clock;
    }

    @Override
    public List<ExpectedItem> of(FamilyId family, String language) {
        access.require(TimeAction.VIEW_EXPECTED, family);
        var done = new ArrayList<Fact>();
        facts.deeds(family).forEach(deed -> done.add(deed.fact()));
        others.orderedStream().forEach(other -> done.addAll(other.of(family)));
        return facts.state(family).stream()
                .flatMap(state -> items(state, pregnancies.of(family), done, language).stream())
                .toList();
    }

    @Override
    public Map<FamilyId, List<ExpectedItem>> ofMine(String language) {
        access.require(TimeAction.LIST_EXPECTED);
        var done = new HashMap<FamilyId, List<Fact>>();
        facts.deedsOfMine().forEach(deed -> add(done, deed.family(), List.of(deed.fact())));
        others.orderedStream().forEach(other -> other.ofMine().forEach((family, found) -> add(done, family, found)));
        var known = pregnancies.ofMine();
        var expected = new LinkedHashMap<FamilyId, List<ExpectedItem>>();
        for (var state : facts.stateOfMine()) {
            var items = items(
                    state,
                    known.getOrDefault(state.family(), List.of()),
                    done.getOrDefault(state.family(), List.of()),
                    language);
            if (!items.isEmpty()) {
                expected.put(state.family(), items);
            }
        }
        return expected;
    }

    private static void add(Map<FamilyId, List<Fact>> done, FamilyId family, List<Fact> found) {
        done.computeIfAbsent(family, _ -> new ArrayList<>()).addAll(found);
    }

    private List<ExpectedItem> items(
            ExpectedFactStore.State state, List<Pregnancy> known, List<Fact> done, String language) {
        var today = Brussels.today(clock);
        return ExpectedLines.of(known, state, done, today).stream()
                .flatMap(line -> ExpectedRules.open(pack.items(), line.rules()).stream()
                        .map(open -> item(state.family(), line, open, language)))
                .sorted(ORDER)
                .toList();
    }

    private ExpectedItem item(FamilyId family, ExpectedLines line, ExpectedRules.Open open, String language) {
        var title = pack.title(language, open.item());
        var why = pack.why(language, open.item());
        return new ExpectedItem(
                family,
                open.item().id(),
                line.pregnancy(),
                title.text(),
                why.text(),
                title.language(),
                title.draft() || why.draft(),
                open.item().from(),
                line.dayOf(open.item().due()),
                open.late());
    }
}
