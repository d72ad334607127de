package be.mille.family.internal;

import be.mille.access.Access;
import be.mille.family.ExpectedFacts;
import be.mille.family.ExpectedFacts.Fact;
import be.mille.family.ExpectedItem;
import be.mille.family.ExpectedItems;
import be.mille.family.Merges;
import be.mille.family.Pregnancies;
import be.mille.family.Pregnancy;
import be.mille.family.TimeAction;
import be.mille.family.ToldTwice;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
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
    private final Merges merges;
    private final Pregnancies pregnancies;
    private final ExpectedPack pack;
    private final ExpectedFactStore facts;
    private final ObjectProvider<ExpectedFacts> others;
    private final RecordEnd end;
    private final Clock clock;

    ExpectedService(
            Access access,
            Merges merges,
            Pregnancies pregnancies,
            ExpectedPack pack,
            ExpectedFactStore facts,
            ObjectProvider<ExpectedFacts> others,
            RecordEnd end,
            Clock clock) {
        this.access = access;
        this.merges = merges;
        this.pregnancies = pregnancies;
        this.pack = pack;
        this.facts = facts;
        this.others = others;
        this.end = end;
        this.clock = clock;
    }

    @Override
    public List<ExpectedItem> of(FamilyId family, String language) {
        var records = merges.records(TimeAction.VIEW_EXPECTED, family);
        var done = new ArrayList<Fact>();
        facts.deeds(records).forEach(deed -> done.add(deed.fact()));
        others.orderedStream().forEach(other -> records.forEach(record -> done.addAll(other.of(record))));
        return facts.state(records).stream()
                .reduce(ExpectedFactStore.State::with)
                .map(state -> items(state, pregnancies.of(family), done, language))
                .orElse(List.of());
    }

    @Override
    public Map<FamilyId, List<ExpectedItem>> ofMine(String language) {
        access.require(TimeAction.LIST_EXPECTED);
        var kept = merges.kept();
        var done = new HashMap<FamilyId, List<Fact>>();
        facts.deedsOfMine().forEach(deed -> add(done, kept.of(deed.family()), List.of(deed.fact())));
        others.orderedStream()
                .forEach(other -> other.ofMine().forEach((family, found) -> add(done, kept.of(family), found)));
        var known = pregnancies.ofMine();
        var expected = new LinkedHashMap<FamilyId, List<ExpectedItem>>();
        for (var state : wholes(kept)) {
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

    /** Each record with those that are part of it. */
    private Collection<ExpectedFactStore.State> wholes(Merges.Kept kept) {
        var wholes = new LinkedHashMap<FamilyId, ExpectedFactStore.State>();
        facts.stateOfMine().stream()
                .sorted(Comparator.comparing(state -> kept.into().containsKey(state.family())))
                .forEach(state -> wholes.merge(kept.of(state.family()), state, ExpectedFactStore.State::with));
        return wholes.values();
    }

    private static void add(Map<FamilyId, List<Fact>> done, FamilyId family, List<Fact> found) {
        done.computeIfAbsent(family, _ -> new ArrayList<>()).addAll(found);
    }

    private List<ExpectedItem> items(
            ExpectedFactStore.State state, List<Pregnancy> known, List<Fact> done, String language) {
        var today = Brussels.today(clock);
        var once = ToldTwice.once(state.family(), known);
        return ExpectedLines.of(once, state, done, today, end.years()).stream()
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
                open.late(),
                open.item().doneBy().contains("event:handover"));
    }
}
