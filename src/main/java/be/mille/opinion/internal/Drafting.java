package be.mille.opinion.internal;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.careplan.CarePlans;
import be.mille.careplan.PlanWording;
import be.mille.careplan.Step;
import be.mille.family.Families;
import be.mille.family.Persons;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.opinion.DraftLine;
import be.mille.opinion.Subject;
import be.mille.screening.Conversations;
import be.mille.screening.Screening;
import be.mille.screening.ScreeningId;
import be.mille.screening.ScreeningPacks;
import be.mille.screening.ScreeningResults;
import be.mille.ui.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws up what could be told, through the services the asker's own pages read through: nothing she may not know is in it. */
@Component
class Drafting {
    /** Where she is, her right to stay, justice, and other people: told to nobody who need not know who she is. */
    static final Set<Compartment> NEVER = EnumSet.of(Compartment.C0L, Compartment.C7, Compartment.C8, Compartment.C10);

    private final Families families;
    private final Persons persons;
    private final ScreeningResults results;
    private final Conversations conversations;
    private final ScreeningPacks packs;
    private final CarePlans plans;
    private final PlanWording wording;
    private final Clock clock;

    Drafting(
            Families families,
            Persons persons,
            ScreeningResults results,
            Conversations conversations,
            ScreeningPacks packs,
            CarePlans plans,
            PlanWording wording,
            Clock clock) {
        this.families = families;
        this.persons = persons;
        this.results = results;
        this.conversations = conversations;
        this.packs = packs;
        this.plans = plans;
        this.wording = wording;
        this.clock = clock;
    }

    List<DraftLine> lines(FamilyId family, Texts t) {
        var lines = new ArrayList<DraftLine>();
        person(family, t, lines);
        screening(family, t, lines);
        plan(family, t, lines);
        lines.removeIf(one -> NEVER.contains(one.compartment()) || one.words().isBlank());
        return List.copyOf(lines);
    }

    private void person(FamilyId family, Texts t, List<DraftLine> lines) {
        var card = persons.card(family);
        var me = CurrentActor.get().id();
        Rounded.stage(families.get(family).stage(), t).ifPresent(one -> lines.add(fact(Subject.STAGE, me, one)));
        Rounded.age(card, Brussels.today(clock), t).ifPresent(one -> lines.add(fact(Subject.AGE, me, one)));
        Rounded.household(card, t).ifPresent(one -> lines.add(fact(Subject.HOUSEHOLD, me, one)));
        Rounded.languages(card, t).ifPresent(one -> lines.add(fact(Subject.LANGUAGES, me, one)));
    }

    private static DraftLine fact(Subject subject, ActorId me, String words) {
        return new DraftLine(subject.name().toLowerCase(Locale.ROOT), subject, Compartment.C0, me, words, false);
    }

    /** Of this record alone: in one it is read together with, the same words may have other readers. */
    private void screening(FamilyId family, Texts t, List<DraftLine> lines) {
        var held = conversations.of(family).stream()
                .filter(one -> one.family().equals(family))
                .collect(Collectors.toMap(Screening::id, one -> one));
        var latest = results.latest(family);
        var texts = packs.current().wording(t.language());
        latest.strengths().stream()
                .filter(one -> held.containsKey(one.screening()))
                .forEach(one -> texts.text("strength." + one.strength())
                        .ifPresent(words -> lines.add(new DraftLine(
                                "strength-" + one.strength(),
                                Subject.STRENGTH,
                                one.compartment(),
                                by(held, one.screening()),
                                words,
                                false))));
        latest.indicators().stream()
                .filter(one -> held.containsKey(one.screening()))
                .forEach(one -> text(one.pack(), one.packVersion(), one.indicator(), t)
                        .ifPresent(words -> lines.add(new DraftLine(
                                "came-out-" + one.indicator(),
                                Subject.CAME_OUT,
                                one.compartment(),
                                by(held, one.screening()),
                                words,
                                false))));
    }

    private Optional<String> text(String pack, String version, String indicator, Texts t) {
        return packs.find(pack, version)
                .flatMap(one -> one.wording(t.language()).text("indicator." + indicator));
    }

    private static ActorId by(Map<ScreeningId, Screening> held, ScreeningId id) {
        return Objects.requireNonNull(held.get(id)).startedBy();
    }

    private void plan(FamilyId family, Texts t, List<DraftLine> lines) {
        var plan = plans.get(family);
        var needs = plan.needs().stream()
                .filter(one -> one.family().equals(family) && one.state().current())
                .toList();
        needs.forEach(one -> lines.add(new DraftLine(
                "need-" + one.id(),
                Subject.NEED,
                one.compartment(),
                one.createdBy(),
                wording.title(one, t.language()),
                one.title() != null)));
        for (var need : needs) {
            plan.of(need.id()).stream()
                    .filter(((Predicate<Step>) Step::open)
                            .and(one -> one.family().equals(family)))
                    .forEach(one -> lines.add(new DraftLine(
                            "step-" + one.id(),
                            Subject.STEP,
                            one.compartment(),
                            need.createdBy(),
                            wording.title(one, t.language()),
                            one.state().title() != null)));
        }
    }
}
