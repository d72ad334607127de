package be.mille.training.internal;

import be.mille.access.Compartment;
import be.mille.careplan.AddNeed;
import be.mille.careplan.AddStep;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.CarePlans;
import be.mille.careplan.NeedId;
import be.mille.careplan.NeedState;
import be.mille.careplan.Owner;
import be.mille.careplan.Progress;
import be.mille.careplan.Step;
import be.mille.careplan.StepState;
import be.mille.careplan.TickStep;
import be.mille.careplan.Wish;
import be.mille.kernel.FamilyId;
import be.mille.screening.ScreeningPack;
import be.mille.screening.ScreeningPacks;
import be.mille.screening.ScreeningResult;
import be.mille.screening.ScreeningResults;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan of a story: needs, the steps agreed with her, and how far each has come by whose hand. */
@Component
class PlanActs {
    private static final LocalTime AGREED = LocalTime.of(16, 10);
    private static final LocalTime MOVED = LocalTime.of(16, 40);

    private final CarePlanChanges changes;
    private final CarePlans plans;
    private final ScreeningResults results;
    private final ScreeningPacks packs;
    private final StoryCast cast;

    PlanActs(CarePlanChanges changes, CarePlans plans, ScreeningResults results, ScreeningPacks packs, StoryCast cast) {
        this.changes = changes;
        this.plans = plans;
        this.results = results;
        this.packs = packs;
        this.cast = cast;
    }

    List<Act> of(Story story, LocalDate today) {
        var acts = new ArrayList<Act>();
        for (var need : story.plan()) {
            var at = agreed(story, need);
            acts.add(new Act(story.id(), need.since(), at, need.by(), "need", family -> add(family, need, today)));
            for (var step : need.steps()) {
                if (moves(step)) {
                    acts.add(moved(story, need, step, at));
                }
            }
        }
        return acts;
    }

    /** After the screening it came out of, where that was the same day. */
    private static LocalTime agreed(Story story, Story.PlannedNeed need) {
        return story.screenings().stream()
                .filter(one -> one.on() == need.since())
                .map(one -> ScreeningActs.hour(story, one).plusMinutes(35))
                .max(LocalTime::compareTo)
                .filter(AGREED::isBefore)
                .orElse(AGREED);
    }

    private void add(FamilyId family, Story.PlannedNeed need, LocalDate today) {
        var found = cameOut(family, need.domain());
        var id = changes.add(new AddNeed(
                family,
                need.domain(),
                found.map(ScreeningResult.ComesOut::indicator).orElse(null),
                found.map(one -> one.pack() + "/" + one.packVersion()).orElse(null),
                need.title(),
                need.words(),
                need.noOffer() ? NeedState.UNMET_NO_OFFER : NeedState.OPEN,
                null));
        for (var step : need.steps()) {
            changes.add(command(family, id, step, today));
        }
    }

    private Optional<ScreeningResult.ComesOut> cameOut(FamilyId family, @Nullable String domain) {
        return domain == null
                ? Optional.empty()
                : results.latest(family).indicators().stream()
                        .filter(one -> one.domain().equals(domain))
                        .findFirst();
    }

    private AddStep command(FamilyId family, NeedId need, Story.PlannedStep step, LocalDate today) {
        boolean later = moves(step);
        var state = new StepState(
                step.title(),
                step.service() == null ? null : cast.service(step.service()),
                step.wish(),
                day(step.talkAgain(), today),
                step.helpedBy(),
                later ? Progress.TODO : step.progress(),
                later ? null : step.reason(),
                owner(step.owner()),
                day(step.due(), today));
        return new AddStep(family, need, step.path(), null, state, null, null);
    }

    private static @Nullable LocalDate day(@Nullable Integer offset, LocalDate today) {
        return offset == null ? null : today.plusDays(offset);
    }

    private @Nullable Owner owner(@Nullable String owner) {
        if (owner == null) {
            return null;
        }
        if (owner.equals("her")) {
            return new Owner.Her();
        }
        return owner.startsWith("service:")
                ? new Owner.Service(cast.service(owner.substring("service:".length())))
                : new Owner.Professional(cast.professional(owner).id());
    }

    /** Whether its progress is noted after it was agreed; a step with nobody to do it is written as it stands. */
    private static boolean moves(Story.PlannedStep step) {
        return step.wish() == Wish.WANTS
                && step.progress() != Progress.TODO
                && step.owner() != null
                && step.due() != null;
    }

    private Act moved(Story story, Story.PlannedNeed need, Story.PlannedStep step, LocalTime agreed) {
        int wanted = dayOf(need.since(), Objects.requireNonNull(step.due()), step.progress());
        boolean byOwner = mayMove(story, need, Objects.requireNonNull(step.owner()), wanted);
        int day = byOwner ? wanted : lastDay(story, need, wanted);
        var who = byOwner ? Objects.requireNonNull(step.owner()) : need.by();
        var at = day == need.since() && !agreed.isBefore(MOVED.minusMinutes(5)) ? agreed.plusMinutes(5) : MOVED;
        return new Act(story.id(), day, at, who, "progress of " + step.path() + step.title(), family -> {
            var found = find(family, step);
            var problems =
                    changes.tick(new TickStep(family, found.id(), found.version(), step.progress(), step.reason()));
            if (!problems.isEmpty()) {
                throw new IllegalStateException("The step cannot move: " + problems);
            }
        });
    }

    /** Who agreed on it notes what she knew on her last day with the family, at the latest. */
    private static int lastDay(Story story, Story.PlannedNeed need, int wanted) {
        int last = story.team().stream()
                .filter(one -> one.who().equals(need.by()))
                .mapToInt(one -> one.until() == null ? 0 : one.until())
                .max()
                .orElse(0);
        return Math.min(wanted, last);
    }

    /** What is over was over by its day; what goes on began some time after it was agreed. */
    private static int dayOf(int since, int due, Progress progress) {
        int span = Math.max(0, -since);
        return switch (progress) {
            case DONE, COULD_NOT -> Math.max(since, Math.min(due, 0));
            case TODO, REQUESTED -> since;
            case ACCEPTED, WAITING -> since + span / 3;
            case UNDER_WAY -> since + span / 2;
        };
    }

    /** The one who acts notes it herself, where she is there and may know of it. */
    private boolean mayMove(Story story, Story.PlannedNeed need, String owner, int day) {
        if (owner.equals(need.by())) {
            return story.accompanies(owner, day);
        }
        return reads(story, need, owner, day)
                && cast.knows(owner)
                && story.team().stream()
                        .anyMatch(one -> one.who().equals(owner)
                                && one.since() < day
                                && (one.until() == null || one.until() > day));
    }

    private boolean reads(Story story, Story.PlannedNeed need, String owner, int day) {
        var domain = need.domain();
        var compartment = domain == null
                ? Compartment.C2
                : domain.equals(Story.SECOND_PARENT)
                        ? Compartment.C10
                        : packs.current()
                                .domain(domain)
                                .map(ScreeningPack.Domain::compartment)
                                .orElse(Compartment.C2);
        return switch (compartment) {
            case C0, C0L, C2 -> true;
            case C1 -> cast.knows(owner) && cast.health(owner);
            case C3, C4, C5, C6, C7, C8, C9, C10 ->
                story.screenings().stream()
                        .anyMatch(one -> one.on() < day
                                && one.mayKnow().getOrDefault(domain, List.of()).contains(owner));
        };
    }

    private Step find(FamilyId family, Story.PlannedStep step) {
        return plans.get(family).steps().stream()
                .filter(one -> Objects.equals(one.path(), step.path())
                        && (step.title() == null
                                || step.title().equals(one.state().title()))
                        && one.state().progress() == Progress.TODO)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No such step: " + step));
    }
}
