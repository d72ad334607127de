package be.mille.careplan.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.careplan.CarePlans;
import be.mille.careplan.Need;
import be.mille.careplan.Owner;
import be.mille.careplan.Plan;
import be.mille.careplan.SaveOutcome;
import be.mille.careplan.Step;
import be.mille.careplan.StepId;
import be.mille.careplan.StepRequests;
import be.mille.careplan.StepState;
import be.mille.careplan.Wish;
import be.mille.careplan.internal.CarePlanAction;
import be.mille.careplan.internal.LifeDomains;
import be.mille.careplan.internal.PlanNames;
import be.mille.careplan.internal.PlanProposals;
import be.mille.careplan.internal.PlanWords;
import be.mille.directory.Categories;
import be.mille.directory.HelpServices;
import be.mille.directory.Readers;
import be.mille.family.Families;
import be.mille.family.Merges;
import be.mille.family.Stages;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Knot;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the plan's page shows, for one reader. */
@Component
@Transactional
class PlanPages {
    private final CarePlans plans;
    private final Families families;
    private final PlanTeam team;
    private final HelpServices services;
    private final Categories categories;
    private final LifeDomains domains;
    private final PlanLists lists;
    private final PlanWords words;
    private final PlanNames names;
    private final PlanProposals proposals;
    private final Access access;
    private final Merges merges;
    private final Ids ids;
    private final Readers readers;
    private final ObjectProvider<StepRequests> requests;

    PlanPages(
            CarePlans plans,
            Families families,
            PlanTeam team,
            HelpServices services,
            Categories categories,
            LifeDomains domains,
            PlanLists lists,
            PlanWords words,
            PlanNames names,
            PlanProposals proposals,
            Access access,
            Merges merges,
            Ids ids,
            Readers readers,
            ObjectProvider<StepRequests> requests) {
        this.plans = plans;
        this.families = families;
        this.team = team;
        this.services = services;
        this.categories = categories;
        this.domains = domains;
        this.lists = lists;
        this.words = words;
        this.names = names;
        this.proposals = proposals;
        this.access = access;
        this.merges = merges;
        this.ids = ids;
        this.readers = readers;
        this.requests = requests;
    }

    PlanPage page(FamilyId family, Texts t, Dates dates) {
        return page(family, t, dates, PlanForm.empty(), FormErrors.none(), new SaveOutcome.Saved(0));
    }

    /** The page with what was typed, what is wrong in it, and what others changed. */
    PlanPage page(FamilyId family, Texts t, Dates dates, PlanForm form, FormErrors errors, SaveOutcome outcome) {
        var openings = merges.open(CarePlanAction.VIEW, family);
        var plan = plans.get(family);
        var summary = families.get(family);
        var reader = CurrentActor.get();
        var known = names.of(plan.steps(), reader, t.language());
        var around = team.around(family);
        var cards = new StepCards(
                t,
                dates,
                summary.called(),
                summary.postcode() == null ? "" : summary.postcode(),
                plan.steps(),
                known,
                words,
                services,
                categories,
                circle -> team.owners(
                        team.mayKnow(around, circle),
                        reader.id(),
                        circle.compartment() == Compartment.C10 ? t.get("careplan.apart.who") : summary.called(),
                        t),
                step -> new PlanTeam.Circle(step.family(), step.compartment(), author(plan, step, reader.id())),
                form);
        var changed =
                outcome instanceof SaveOutcome.Changed both ? both : new SaveOutcome.Changed(List.of(), List.of());
        Map<StepId, SaveOutcome.Conflict> theirs = new HashMap<>();
        changed.steps().forEach(both -> theirs.put(both.theirs().id(), both));
        var cameOut = proposals.of(openings, plan, summary.stage(), t.language());
        var proposed = new ProposedCards(
                proposals,
                cameOut,
                domains,
                cards,
                domain -> circle(family, domain, plan, reader.id()),
                circle -> team.mayKnow(around, circle),
                reader,
                t,
                dates);
        var needCards = new NeedCards(words, readers, cards, changed.needs(), form, t, dates, reader.id());
        var needs = new ArrayList<PlanPage.NeedCard>();
        var past = new ArrayList<PlanPage.NeedCard>();
        var quiet = new ArrayList<PlanPage.StepCard>();
        var apart = new ArrayList<PlanPage.NeedCard>();
        for (var need : plan.needs()) {
            boolean ofSecondParent = need.compartment() == Compartment.C10;
            var own = plan.of(need.id()).stream().filter(step -> !step.muted()).toList();
            own.stream()
                    .filter(step -> step.state().wish() == Wish.DECLINES && !theirs.containsKey(step.id()))
                    .filter(_ -> !ofSecondParent)
                    .forEach(step -> quiet.add(cards.step(step, null)));
            var shown = own.stream()
                    .filter(step ->
                            ofSecondParent || step.state().wish() != Wish.DECLINES || theirs.containsKey(step.id()))
                    .map(step -> cards.step(step, theirs.get(step.id())))
                    .toList();
            var card = needCards.card(need, shown);
            (ofSecondParent ? apart : need.state().current() ? needs : past).add(card);
        }
        return new PlanPage(
                family.toString(),
                summary.called(),
                proposed.screened(Stages.words(summary.stage(), t, dates)),
                form.sent() ? form.value("key") : ids.next().toString(),
                readers.of(family, Compartment.C2, reader.id(), t),
                cameOut.strengths(),
                needs,
                proposed.shown(),
                proposed.more(),
                proposed.setAside(),
                quiet,
                past,
                apart,
                undertaken(family, t, dates),
                requests.stream().findFirst().map(one -> one.of(family)).orElse(Map.of()),
                fresh(family, cards, form, errors, reader.id(), t, dates),
                lists.of(t),
                summary(plan, t),
                errors,
                outcome instanceof SaveOutcome.Changed,
                access.offers(CarePlanAction.CHANGE, family, Compartment.C0));
    }

    private static ActorId author(Plan plan, Step step, ActorId reader) {
        return plan.needs().stream()
                .filter(need -> need.id().equals(step.need()))
                .findFirst()
                .map(Need::createdBy)
                .orElse(reader);
    }

    /** A step of a domain hangs from the need that is there, else from one the reader will have written. */
    private PlanTeam.Circle circle(FamilyId family, String domain, Plan plan, ActorId reader) {
        return plan.needs().stream()
                .filter(need -> need.state().current() && domain.equals(need.domain()))
                .findFirst()
                .map(need -> new PlanTeam.Circle(need.family(), need.compartment(), need.createdBy()))
                .orElseGet(() -> new PlanTeam.Circle(family, domains.compartment(domain), reader));
    }

    private PlanPage.NewNeed fresh(
            FamilyId family, StepCards cards, PlanForm form, FormErrors errors, ActorId reader, Texts t, Dates dates) {
        boolean open = errors.all().keySet().stream().anyMatch(field -> field.startsWith(PlanForm.NEW_NEED));
        return new PlanPage.NewNeed(
                form.value("new.title"),
                form.value("new.domain"),
                form.value("new.words"),
                cards.added(
                        "new.step.",
                        new PlanTeam.Circle(family, Compartment.C2, reader),
                        StepState.toDiscuss()
                                .by(
                                        new Owner.Professional(reader),
                                        dates.today().plusDays(14))),
                lists.places(family, t),
                open || !form.value("new.title").isBlank());
    }

    private List<PlanPage.Undertaken> undertaken(FamilyId family, Texts t, Dates dates) {
        return plans.undertaken(family, t.language()).stream()
                .map(one -> new PlanPage.Undertaken(
                        dates.brief(one.on()),
                        Knot.valueOf(one.result().name()),
                        t.of("ui.progress", Knot.valueOf(one.result().name()))
                                + (one.reason() == null
                                        ? ""
                                        : t.get("careplan.colon") + t.of("careplan.could", one.reason())),
                        one.title(),
                        one.service() == null ? one.byName() : one.byName() + " · " + one.service()))
                .toList();
    }

    private static String summary(Plan plan, Texts t) {
        var hers = plan.steps().stream()
                .filter(step -> step.compartment() != Compartment.C10)
                .toList();
        long open = hers.stream().filter(Step::open).count();
        long later = hers.stream()
                .filter(step -> !step.muted() && step.state().wish() == Wish.NOT_NOW)
                .count();
        return t.get("careplan.summary", open, later);
    }
}
