package be.mille.careplan;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.OpenFamily;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A midwife and a social worker who both accompany Mina. */
@MilleTest
abstract class PlanHeld {
    static final LocalDate SOON = TestClock.TODAY.plusDays(3);

    @Autowired
    CarePlans plans;

    @Autowired
    CarePlanChanges changes;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Ids ids;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    FamilyId mina;

    @BeforeEach
    void midwifeAndSocialWorkerAccompanyMina() {
        mina = people.as(
                People.MIDWIFE,
                () -> records.open(new OpenFamily(
                        ids.next(),
                        new PersonFields("Mina", null, null, null, null, List.of("ar"), true, null, null),
                        null,
                        null)));
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        mina,
                        people.get(People.SOCIAL_WORKER).actor(),
                        RelationType.SOCIAL_CARE,
                        clock.instant(),
                        Proof.BROUGHT_IN));
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    <T> T midwife(Supplier<T> work) {
        return people.as(People.MIDWIFE, work::get);
    }

    <T> T socialWorker(Supplier<T> work) {
        return people.as(People.SOCIAL_WORKER, work::get);
    }

    NeedId housing() {
        return midwife(() -> changes.add(AddNeed.free(mina, "housing", "Un logement sec")));
    }

    StepState byMidwife() {
        return StepState.wanted(
                new Owner.Professional(people.get(People.MIDWIFE).id()), SOON);
    }

    StepId step(NeedId need, String title, StepState state) {
        return midwife(() -> changes.add(AddStep.free(mina, need, title, state)));
    }

    Step stored(StepId id) {
        return midwife(() -> plans.get(mina)).steps().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    SavePlan save(UUID key, Step step, StepState state) {
        return new SavePlan(
                mina,
                key,
                List.of(),
                List.of(new SavePlan.StepChange(step.id(), step.version(), state)),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
