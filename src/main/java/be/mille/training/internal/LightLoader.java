package be.mille.training.internal;

import be.mille.access.Access;
import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.ScopedClock;
import be.mille.screening.ScreeningPacks;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives professionals the families they would have beside those of the stories. One transaction each, done once. */
@Component
class LightLoader {
    /** How far back a colleague may have come to a family: help of a social service lasts half a year. */
    static final int LONGEST_TOGETHER = 140;

    private final Access access;
    private final Relations relations;
    private final Professionals professionals;
    private final ScreeningPacks packs;
    private final LightFamilies families;
    private final LightProfiles profiles;
    private final LightPlans plans;
    private final LightWords words;
    private final LightStore store;
    private final LightMandates mandates;
    private final LightWorkStore work;
    private final LoadedStore loaded;
    private final Clock clock;
    private final TransactionTemplate transaction;

    LightLoader(
            Access access,
            Relations relations,
            Professionals professionals,
            ScreeningPacks packs,
            LightFamilies families,
            LightProfiles profiles,
            LightPlans plans,
            LightWords words,
            LightStore store,
            LightMandates mandates,
            LightWorkStore work,
            LoadedStore loaded,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.relations = relations;
        this.professionals = professionals;
        this.packs = packs;
        this.families = families;
        this.profiles = profiles;
        this.plans = plans;
        this.words = words;
        this.store = store;
        this.mandates = mandates;
        this.work = work;
        this.loaded = loaded;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** So many for each who may be signed in as, in teams with the others. */
    void spread(int each, List<Story> stories) {
        var everybody = professionals.trainingSignIns().stream()
                .filter(one -> one.function().accompaniesFamilies())
                .toList();
        var answers = profiles.of(stories);
        everybody.forEach(who -> give(who, each, everybody, answers));
    }

    /** Gives her so many, unless she has them already. */
    private void give(Professional who, int count, List<Professional> others, List<LightProfiles.Profile> answers) {
        give(who, count, others, answers, (_, _) -> {});
    }

    /** Gives her so many and what more there is to write about them, unless she has them already. */
    void give(
            Professional who,
            int count,
            List<Professional> others,
            List<LightProfiles.Profile> answers,
            BiConsumer<List<LightFamily>, Actor> more) {
        var today = Brussels.today(clock);
        var what = "light:" + who.code();
        var state = Objects.requireNonNull(transaction.execute(_ -> loaded.begin(what, today)));
        if (state.complete()) {
            return;
        }
        var made = families.of(who, count, others, answers.size(), today);
        CurrentActor.runAs(
                who.actor(),
                () -> transaction.executeWithoutResult(_ -> {
                    loaded.hurry();
                    access.require(TrainingAction.GENERATE);
                    write(made, who.actor(), answers, today);
                    more.accept(made, who.actor());
                    loaded.complete(what);
                }));
    }

    private void write(List<LightFamily> made, Actor actor, List<LightProfiles.Profile> answers, LocalDate today) {
        ScopedClock.runAt(
                Brussels.startOf(made.getFirst().opened()),
                () -> relations.openNew(new FamilyId(made.getFirst().id()), proof(actor), null));
        store.relations(made, actor.id(), LightFamily::opened);
        // opened long ago, and still accompanied
        relations.renew(new FamilyId(made.getFirst().id()), actor.id());
        store.keys(made, Set.of(Compartment.C0L, Compartment.C2, Compartment.C4));
        store.persons(made, actor);
        made.stream()
                .flatMap(one -> one.colleagues().stream())
                .distinct()
                .forEach(colleague -> bring(made, colleague, today));
        mandates.coordinate(made, actor);
        store.times(made, actor);
        work.screenings(made, answers, packs.current(), actor);
        for (int need = 0; need < words.needs().size(); need++) {
            for (int variant = 0; variant < LightPlans.VARIANTS; variant++) {
                plan(made, need, variant, actor);
            }
        }
    }

    private void bring(List<LightFamily> made, Actor colleague, LocalDate today) {
        var earliest = today.minusDays(LONGEST_TOGETHER);
        Function<LightFamily, LocalDate> since = one -> one.opened().isBefore(earliest) ? earliest : one.opened();
        var together = made.stream()
                .filter(one -> one.colleagues().contains(colleague))
                .toList();
        var first = together.getFirst();
        relations.add(
                new FamilyId(first.id()),
                colleague,
                type(colleague.function()),
                Brussels.startOf(since.apply(first)),
                Proof.BROUGHT_IN);
        store.relations(together, colleague.id(), since);
    }

    private static Proof proof(Actor actor) {
        return actor.function().group() == ActorFunction.Group.HEALTH ? Proof.EID_READ : Proof.SELF_DECLARED;
    }

    private static RelationType type(ActorFunction function) {
        if (function == ActorFunction.CARE_COORDINATOR) {
            return RelationType.COORDINATION;
        }
        return switch (function.group()) {
            case HEALTH -> RelationType.HEALTH_CARE;
            case SOCIAL -> RelationType.SOCIAL_CARE;
            case NONE -> throw new IllegalArgumentException(function + " accompanies nobody");
        };
    }

    private void plan(List<LightFamily> made, int need, int variant, Actor actor) {
        var having = made.stream()
                .filter(one -> one.need() == need && one.phone() % LightPlans.VARIANTS == variant)
                .toList();
        if (!having.isEmpty()) {
            var one = words.needs().get(need);
            work.plans(having, one.domain(), plans.steps(one, variant), actor);
        }
    }
}
