package be.mille.careplan.internal;

import be.mille.access.Access;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.careplan.AddNeed;
import be.mille.careplan.AddStep;
import be.mille.careplan.CarePath;
import be.mille.careplan.Need;
import be.mille.careplan.NeedId;
import be.mille.careplan.NeedState;
import be.mille.careplan.Owner;
import be.mille.careplan.PathRules;
import be.mille.careplan.Progress;
import be.mille.careplan.Step;
import be.mille.careplan.StepId;
import be.mille.careplan.StepProblem;
import be.mille.careplan.StepRules;
import be.mille.careplan.StepState;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** New needs and steps, within the transaction of whoever adds them. */
@Component
class PlanAdditions {
    private final PlanStore store;
    private final PathPack paths;
    private final LifeDomains domains;
    private final Knowing knowing;
    private final PlanProposals proposals;
    private final Access access;
    private final Clearances clearances;
    private final Ids ids;
    private final Clock clock;

    PlanAdditions(
            PlanStore store,
            PathPack paths,
            LifeDomains domains,
            Knowing knowing,
            PlanProposals proposals,
            Access access,
            Clearances clearances,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.paths = paths;
        this.domains = domains;
        this.knowing = knowing;
        this.proposals = proposals;
        this.access = access;
        this.clearances = clearances;
        this.ids = ids;
        this.clock = clock;
    }

    NeedId need(AddNeed add) {
        var domain = add.domain();
        var title = blankToNull(add.title());
        if (domain != null && !domains.known(domain)) {
            throw new NotFoundException();
        }
        if (domain == null && title == null) {
            throw new IllegalArgumentException("A need without a domain must have a title");
        }
        var compartment = domains.compartment(domain);
        var actor = open(add.family(), compartment);
        var at = or(add.at(), clock.instant());
        var need = new Need(
                new NeedId(ids.next()),
                add.family(),
                compartment,
                domain,
                add.indicator(),
                add.pack(),
                title,
                blankToNull(add.words()),
                add.state(),
                actor,
                at,
                actor,
                at,
                0);
        store.insert(need);
        return need.id();
    }

    StepId step(AddStep add) {
        var need = store.need(List.of(add.family()), add.need()).orElseThrow(NotFoundException::new);
        access.require(CarePlanAction.CHANGE, need.family(), need.compartment(), need.createdBy());
        var state = add.state().clean();
        var problems = StepRules.problems(state);
        // of an ordinary step a colleague may take care who joins later
        ownerProblems(need.family(), need.compartment(), need.createdBy(), state).stream()
                .filter(one -> need.compartment().restricted() || one != StepProblem.OWNER_MAY_NOT_KNOW)
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("A step cannot be added: " + problems);
        }
        var path = add.path() == null ? null : paths.find(add.path()).orElseThrow(NotFoundException::new);
        if (path == null && state.title() == null) {
            throw new IllegalArgumentException("A step without a care path must have a title");
        }
        var category = path == null ? blankToNull(add.category()) : path.category();
        var actor = CurrentActor.get().id();
        var at = or(add.at(), clock.instant());
        boolean begun = state.progress() != Progress.TODO;
        var step = new Step(
                new StepId(ids.next()),
                need.id(),
                need.family(),
                need.compartment(),
                path == null ? null : path.id(),
                path == null ? null : paths.name(),
                category,
                state,
                actor,
                at,
                begun ? actor : null,
                begun ? or(add.progressAt(), at) : null,
                false,
                at,
                actor,
                at,
                0);
        store.insert(step, aboutBaby(path, category));
        return step.id();
    }

    /** The current need of the path's domain, or a new one for what came out there. */
    NeedId needFor(FamilyId family, CarePath path) {
        var compartment = domains.compartment(path.domain());
        access.require(CarePlanAction.CHANGE, family, compartment);
        return current(family, path).map(Need::id).orElseGet(() -> need(fromScreening(family, path.domain())));
    }

    /** Whose words a step of the path will be: those of the need that is there, else the writer's own. */
    ActorId author(FamilyId family, CarePath path) {
        return current(family, path)
                .map(Need::createdBy)
                .orElseGet(() -> CurrentActor.get().id());
    }

    private Optional<Need> current(FamilyId family, CarePath path) {
        return store.needs(family, Set.of(domains.compartment(path.domain()))).stream()
                .filter(need -> need.state().current() && path.domain().equals(need.domain()))
                .findFirst();
    }

    private AddNeed fromScreening(FamilyId family, String domain) {
        var cameOut = proposals.cameOut(family, domain).orElse(null);
        return new AddNeed(
                family,
                domain,
                cameOut == null ? null : cameOut.indicator(),
                cameOut == null ? null : cameOut.pack() + "/" + cameOut.packVersion(),
                null,
                null,
                NeedState.OPEN,
                null);
    }

    /** What is restricted is written as one's own: nothing of what others wrote there opens by it. */
    ActorId open(FamilyId family, Compartment compartment) {
        var me = CurrentActor.get().id();
        if (compartment.restricted()) {
            clearances.clearAuthor(family, compartment);
        }
        access.require(CarePlanAction.CHANGE, family, compartment, me);
        return me;
    }

    /** Whether the step would be given to somebody who may not know of it; the writer may know what she writes. */
    /** What speaks against the professional who is to act next; nothing where it is herself, a service, or nobody. */
    Set<StepProblem> ownerProblems(FamilyId family, Compartment compartment, ActorId author, StepState state) {
        if (!(state.owner() instanceof Owner.Professional(var actor))) {
            return Set.of();
        }
        if (knowing.forAnother(family, compartment, actor)) {
            return Set.of(StepProblem.OWNER_FOR_A_SUBJECT);
        }
        return actor.equals(CurrentActor.get().id())
                        || knowing.of(family, compartment, author).contains(actor)
                ? Set.of()
                : Set.of(StepProblem.OWNER_MAY_NOT_KNOW);
    }

    Compartment compartment(@Nullable String domain) {
        return domains.compartment(domain);
    }

    private static boolean aboutBaby(@Nullable CarePath path, @Nullable String category) {
        if (path != null) {
            return PathRules.aboutBaby(path);
        }
        return category != null && PathRules.aboutBaby(category);
    }

    private static Instant or(@Nullable Instant given, Instant otherwise) {
        return given == null ? otherwise : given;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
