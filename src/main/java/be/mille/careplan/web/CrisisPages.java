package be.mille.careplan.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.careplan.CrisisPlan;
import be.mille.careplan.CrisisPlans;
import be.mille.careplan.internal.CarePlanAction;
import be.mille.careplan.internal.Helplines;
import be.mille.careplan.web.CrisisController.CrisisSubject;
import be.mille.directory.Professionals;
import be.mille.directory.Readers;
import be.mille.family.Families;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.ui.Choice;
import be.mille.ui.Dates;
import be.mille.ui.Fact;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the crisis plan's page shows, for one reader. */
@Component
@Transactional
class CrisisPages {
    private final CrisisPlans plans;
    private final Families families;
    private final Professionals professionals;
    private final Helplines helplines;
    private final Readers readers;
    private final Access access;
    private final Ids ids;

    CrisisPages(
            CrisisPlans plans,
            Families families,
            Professionals professionals,
            Helplines helplines,
            Readers readers,
            Access access,
            Ids ids) {
        this.plans = plans;
        this.families = families;
        this.professionals = professionals;
        this.helplines = helplines;
        this.readers = readers;
        this.access = access;
        this.ids = ids;
    }

    static String prefix(String id) {
        return id.isEmpty() ? "new-" : id + "-";
    }

    /** @param typed what a form sent that could not be stored; shown again in its place */
    CrisisPage page(
            FamilyId family, Texts t, Dates dates, @Nullable CrisisForm typed, FormErrors errors, boolean stale) {
        var known = plans.of(family);
        var called = families.get(family).called();
        boolean writes = access.offers(CarePlanAction.CHANGE_CRISIS, family, Compartment.C0);
        return new CrisisPage(
                family.toString(),
                called,
                known.stream().map(plan -> card(plan, t, dates, typed, stale)).toList(),
                typed != null && CrisisForm.text(typed.id()).isEmpty() ? typed(typed, "0", null) : fresh(),
                typed != null && CrisisForm.text(typed.id()).isEmpty() || known.isEmpty(),
                Arrays.stream(CrisisSubject.values())
                        .map(one -> new Choice(one.name(), t.of("careplan.crisis.subject", one)))
                        .toList(),
                writes ? places(family, t) : List.of(),
                helplines.all().stream().map(one -> choice(one, t, dates)).toList(),
                errors,
                writes);
    }

    private CrisisPage.Card card(CrisisPlan plan, Texts t, Dates dates, @Nullable CrisisForm typed, boolean stale) {
        var id = plan.id().toString();
        var by = professionals.find(plan.changedBy()).map(one -> one.name()).orElse("");
        boolean mine = typed != null && CrisisForm.text(typed.id()).equals(id);
        var form = mine && typed != null
                ? typed(typed, String.valueOf(plan.version()), stale ? t.get("careplan.crisis.theirs", by) : null)
                : stored(plan);
        return new CrisisPage.Card(
                id,
                t.of("careplan.crisis.subject", CrisisSubject.of(plan.compartment())),
                lines(plan.signals()),
                lines(plan.calls()),
                lines(plan.nowDo()),
                plan.helplines().stream()
                        .map(helplines::find)
                        .flatMap(Optional::stream)
                        .map(one -> new CrisisPage.Line(
                                helplines.name(one.id(), t.language()),
                                one.number(),
                                helplines.when(one.id(), t.language()),
                                checked(one, t, dates),
                                helplines.draft(one.id(), t.language())))
                        .toList(),
                t.get("careplan.crisis.changed", dates.full(Brussels.dayOf(plan.changedAt())), by),
                readers.of(plan.family(), plan.compartment(), plan.author(), t),
                form);
    }

    private List<Fact> places(FamilyId family, Texts t) {
        var subjects = CrisisSubject.values();
        var who = readers.ofMine(
                family, Arrays.stream(subjects).map(CrisisSubject::compartment).toList(), t);
        return Arrays.stream(subjects)
                .filter(one -> who.containsKey(one.compartment()))
                .map(one -> new Fact(t.of("careplan.crisis.subject", one), who.getOrDefault(one.compartment(), "")))
                .toList();
    }

    private CrisisPage.Form fresh() {
        return new CrisisPage.Form(
                prefix(""), ids.next().toString(), "", "0", CrisisSubject.GENERAL.name(), "", "", "", List.of(), null);
    }

    private CrisisPage.Form stored(CrisisPlan plan) {
        return new CrisisPage.Form(
                prefix(plan.id().toString()),
                ids.next().toString(),
                plan.id().toString(),
                String.valueOf(plan.version()),
                CrisisSubject.of(plan.compartment()).name(),
                plan.signals(),
                plan.calls(),
                plan.nowDo(),
                plan.helplines(),
                null);
    }

    private static CrisisPage.Form typed(CrisisForm typed, String version, @Nullable String theirs) {
        var id = CrisisForm.text(typed.id());
        return new CrisisPage.Form(
                prefix(id),
                CrisisForm.text(typed.key()),
                id,
                version,
                CrisisForm.text(typed.subject()),
                CrisisForm.text(typed.signals()),
                CrisisForm.text(typed.calls()),
                CrisisForm.text(typed.nowDo()),
                typed.chosen(),
                theirs);
    }

    private Choice choice(Helplines.Helpline one, Texts t, Dates dates) {
        return new Choice(
                one.id(), named(one, t), helplines.when(one.id(), t.language()) + " " + checked(one, t, dates), false);
    }

    /** Some names carry their number already. */
    private String named(Helplines.Helpline one, Texts t) {
        var name = helplines.name(one.id(), t.language());
        return name.contains(one.number()) ? name : name + " · " + one.number();
    }

    private static String checked(Helplines.Helpline one, Texts t, Dates dates) {
        return one.checkedOn() == null
                ? t.get("careplan.helpline.unchecked")
                : t.get("careplan.helpline.checked", dates.full(one.checkedOn()));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
