package be.mille.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.Merges;
import be.mille.family.PersonRecords;
import be.mille.family.Pregnancies;
import be.mille.family.RecordLoss;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Plans of two records of one person: read as one, each step changed in its own record, apart again without loss. */
@MilleTest
class PlansReadAsOneTests {
    private static final String ABOUT_BABY = "childcare";

    @LocalServerPort
    int port;

    @Autowired
    CarePlans plans;

    @Autowired
    CarePlanChanges changes;

    @Autowired
    CrisisPlans crises;

    @Autowired
    Merges merges;

    @Autowired
    PersonRecords records;

    @Autowired
    Pregnancies pregnancies;

    @Autowired
    Relations relations;

    @Autowired
    People people;

    FamilyId first;
    FamilyId second;
    StepId step;

    @BeforeEach
    void aStepLiesInTheSecondRecord() {
        first = open();
        second = open();
        step = step(second, "housing", "Appeler la régie");
    }

    private FamilyId open() {
        return people.as(People.MIDWIFE, () -> {
            var family = records.open(OpenFamilies.called("Mina", TestClock.TODAY.plusWeeks(20)));
            relations.add(
                    family,
                    people.get(People.SOCIAL_WORKER).actor(),
                    RelationType.SOCIAL_CARE,
                    TestClock.START,
                    Proof.BROUGHT_IN);
            return family;
        });
    }

    private StepId step(FamilyId family, String domain, String title) {
        return people.as(People.MIDWIFE, () -> {
            var need = changes.add(AddNeed.free(family, domain, "Un besoin"));
            var state = StepState.wanted(
                    new Owner.Professional(people.get(People.MIDWIFE).id()), TestClock.TODAY.plusDays(3));
            return changes.add(AddStep.free(family, need, title, state));
        });
    }

    private UUID merge() {
        return people.as(People.MIDWIFE, () -> ((Merges.Outcome.Merged) merges.merge(first, second)).merge());
    }

    private List<StepId> steps(String reader, FamilyId family) {
        return people.as(reader, () -> plans.get(family)).steps().stream()
                .map(Step::id)
                .toList();
    }

    @Test
    void needsStepsAndWhatComesNextAreReadInTheRecordThatIsKept() {
        var merge = merge();
        assertThat(steps(People.SOCIAL_WORKER, first)).containsExactly(step);
        assertThat(people.as(People.MIDWIFE, () -> plans.open(first, "fr")))
                .singleElement()
                .satisfies(one -> assertThat(one.family()).isEqualTo(first));
        assertThat(people.as(People.MIDWIFE, () -> plans.expectedOfMe("fr")))
                .filteredOn(one -> one.id().equals(step))
                .singleElement()
                .satisfies(one -> assertThat(one.family()).isEqualTo(first));
        assertThat(people.as(People.MIDWIFE, () -> plans.nextActions("fr")))
                .containsKey(first)
                .doesNotContainKey(second);
        assertThat(people.as(People.MIDWIFE, () -> plans.overview(first, "fr"))).hasSize(1);

        people.runAs(
                People.MIDWIFE,
                () -> assertThat(changes.tick(new TickStep(first, step, 0, Progress.DONE, null)))
                        .isEmpty());
        assertThat(people.as(People.MIDWIFE, () -> plans.undertaken(first, "fr")))
                .hasSize(1);
        people.runAs(People.MIDWIFE, () -> changes.undo(first, step, 0));
        var own = step(first, "work", "Écrire une lettre");
        people.runAs(People.MIDWIFE, () -> merges.undo(first, merge));

        assertThat(steps(People.MIDWIFE, first)).containsExactly(own);
        assertThat(steps(People.MIDWIFE, second)).containsExactly(step);
        assertThatThrownBy(() -> people.runAs(
                        People.MIDWIFE, () -> changes.tick(new TickStep(first, step, 2, Progress.DONE, null))))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void herPageAndThePlanShowBothAndAFormSavesEachInItsOwn() {
        merge();
        var visitor = new Visitor(port).signIn(people, People.MIDWIFE);
        assertThat(visitor.get("/families/" + first + "/plan").body()).contains("Appeler la régie");
        assertThat(visitor.get("/families/" + first + "/plan/print").body()).contains("Appeler la régie");
        var stored = people.as(People.MIDWIFE, () -> plans.get(first)).steps().getFirst();
        var later = stored.state().by(stored.state().owner(), TestClock.TODAY.plusDays(9));
        var added =
                new SavePlan.NewStep(stored.need(), null, StepState.toDiscuss().named("Relire le bail"));
        var outcome = people.as(
                People.MIDWIFE,
                () -> changes.save(new SavePlan(
                        first,
                        UUID.randomUUID(),
                        List.of(),
                        List.of(new SavePlan.StepChange(step, 0, later)),
                        List.of(),
                        List.of(added),
                        List.of(),
                        List.of())));
        assertThat(outcome).isEqualTo(new SaveOutcome.Saved(2));
        assertThat(people.as(People.MIDWIFE, () -> plans.get(second)).steps())
                .hasSize(2)
                .anySatisfy(one -> assertThat(one.state().due()).isEqualTo(TestClock.TODAY.plusDays(9)));
    }

    @Test
    void aLossToldInOneRecordSilencesWhatIsAboutTheBabyInBoth() {
        var about = people.as(People.MIDWIFE, () -> {
            var need = changes.add(AddNeed.free(second, "housing", "Le bébé"));
            var state = StepState.wanted(
                    new Owner.Professional(people.get(People.MIDWIFE).id()), TestClock.TODAY.plusDays(3));
            return changes.add(new AddStep(second, need, null, ABOUT_BABY, state.named("Un lit"), null, null));
        });
        var merge = merge();
        people.runAs(People.MIDWIFE, () -> {
            var one = pregnancies.of(first).stream()
                    .filter(it -> it.family().equals(first))
                    .findFirst()
                    .orElseThrow();
            pregnancies.loss(
                    first,
                    new RecordLoss(UUID.randomUUID(), one.id(), TestClock.TODAY, null, TestClock.TODAY, one.version()));
        });
        assertThat(open(first)).containsExactly(step);
        assertThat(mine()).contains(step).doesNotContain(about);
        people.runAs(People.MIDWIFE, () -> merges.undo(first, merge));
        assertThat(mine()).contains(step, about);
    }

    @Test
    void aCrisisPlanOfEitherIsReadAndChangedWhereItWasWritten() {
        people.runAs(People.MIDWIFE, () -> crises.save(crisis(second, null, "Elle ne dort plus", 0)));
        merge();
        var plan = people.as(People.SOCIAL_WORKER, () -> crises.of(first)).getFirst();
        people.runAs(People.MIDWIFE, () -> crises.save(crisis(first, plan.id(), "Elle ne mange plus", 0)));
        assertThat(people.as(People.MIDWIFE, () -> crises.of(second)))
                .singleElement()
                .satisfies(one -> assertThat(one.signals()).isEqualTo("Elle ne mange plus"));
    }

    @Test
    void whoMayNotKnowAStepOfOneRecordDoesNotLearnOfItThroughTheOther() {
        var secret = step(second, "violence", "Parler");
        merge();
        assertThat(steps(People.MIDWIFE, first)).contains(secret);
        assertThat(steps(People.SOCIAL_WORKER, first)).containsExactly(step);
    }

    private List<StepId> open(FamilyId family) {
        return people.as(People.MIDWIFE, () -> plans.open(family, "fr")).stream()
                .map(OpenStep::id)
                .toList();
    }

    private List<StepId> mine() {
        return people.as(People.MIDWIFE, () -> plans.expectedOfMe("fr")).stream()
                .map(OpenStep::id)
                .toList();
    }

    private static SaveCrisisPlan crisis(FamilyId family, @Nullable CrisisPlanId id, String signals, int version) {
        return new SaveCrisisPlan(
                family, UUID.randomUUID(), id, Compartment.C2, signals, "Nadia", "Respirer", List.of(), version);
    }
}
