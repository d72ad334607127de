package be.mille.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the second parent needs is in the plan for those who may know of it, and never on the page she takes home. */
@MilleTest
class SecondParentNeedTests {
    private static final String NEED = "Reconnaissance avant la naissance";
    private static final String STEP = "Passer à la commune";

    @LocalServerPort
    int port;

    @Autowired
    CarePlans plans;

    @Autowired
    CarePlanChanges changes;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Clearances clearances;

    @Autowired
    People people;

    FamilyId family;

    @BeforeEach
    void aNeedOfTheSecondParentWrittenByTheMidwife() {
        family = people.as(People.MIDWIFE, () -> {
            var opened = records.open(OpenFamilies.called("Mina"));
            relations.add(
                    opened,
                    people.get(People.DOCTOR).actor(),
                    RelationType.HEALTH_CARE,
                    TestClock.START,
                    Proof.BROUGHT_IN);
            var need = changes.add(AddNeed.free(opened, "second-parent", NEED));
            var owner = new Owner.Professional(people.get(People.MIDWIFE).id());
            var state = StepState.wanted(owner, TestClock.TODAY.plusDays(3)).named(STEP);
            changes.add(AddStep.free(opened, need, STEP, state));
            return opened;
        });
    }

    @Test
    void itLiesInTheSecondParentsCompartmentAndIsNotThereForAColleague() {
        assertThat(people.as(People.MIDWIFE, () -> plans.get(family)).needs())
                .singleElement()
                .satisfies(one -> assertThat(one.compartment()).isEqualTo(Compartment.C10));
        assertThat(people.as(People.DOCTOR, () -> plans.get(family)).needs()).isEmpty();
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        for (var page : List.of("", "/plan", "/plan/print", "/history")) {
            assertThat(doctor.get("/families/" + family + page).body()).as(page).doesNotContain(NEED, STEP);
        }
    }

    @Test
    void itIsNeverOnAPageOfHersWhoeverReadsIt() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        for (var page : List.of("/plan/print", "")) {
            assertThat(midwife.get("/families/" + family + page).body())
                    .as("hers" + page)
                    .doesNotContain(NEED, STEP);
        }
        assertThat(midwife.get("/families").body()).doesNotContain(STEP);
        assertThat(midwife.get("/families/" + family + "/plan").body())
                .as("negative control: in the plan she has it, under the co-parent")
                .contains(NEED, STEP, "Besoins du coparent");
        assertThat(people.as(People.MIDWIFE, () -> plans.expectedOfMe("fr")))
                .as("it is hers to do, so it is on her day")
                .anyMatch(step -> step.family().equals(family) && step.title().equals(STEP));
    }

    @Test
    void theWishOfAStepIsTheSecondParentsAndNotHers() {
        people.runAs(People.MIDWIFE, () -> changes.add(AddNeed.free(family, "housing", "Un logement plus grand")));
        var plan = new Visitor(port)
                .signIn(people, People.MIDWIFE)
                .get("/families/" + family + "/plan")
                .body();
        var apart = plan.substring(plan.indexOf("id=\"apart\""), plan.indexOf("new.title"));
        assertThat(apart).contains("<legend").contains("Coparent").doesNotContain("Mina");
        assertThat(plan.substring(0, plan.indexOf("id=\"apart\"")))
                .as("negative control: hers speaks of her")
                .contains("Mina", "Un logement plus grand")
                .doesNotContain(NEED);
    }

    @Test
    void whoIsNamedForTheSecondParentReadsItToo() {
        people.runAs(
                People.MIDWIFE,
                () -> clearances.clear(family, people.get(People.DOCTOR).id(), Compartment.C10));
        assertThat(people.as(People.DOCTOR, () -> plans.get(family)).needs()).hasSize(1);
    }
}
