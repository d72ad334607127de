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
import be.mille.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A midwife and a social worker with the pages of Mina’s plan. */
@MilleTest
abstract class PlanPagesHeld {
    static final String STORM = "Partir chez <i>Élodie</i> \uD83C\uDF27 مينا";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    CarePlanChanges changes;

    @Autowired
    Ids ids;

    FamilyId mina;

    @Autowired
    CrisisPlans crises;

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
                        TestClock.START,
                        Proof.BROUGHT_IN));
    }

    String path() {
        return "/families/" + mina + "/plan";
    }

    Visitor visitor(String who) {
        return new Visitor(port).signIn(people, who);
    }

    StepState byMidwife() {
        return StepState.wanted(
                new Owner.Professional(people.get(People.MIDWIFE).id()), TestClock.TODAY.plusDays(2));
    }

    StepId step(String domain, String title) {
        return people.as(People.MIDWIFE, () -> {
            var need = changes.add(AddNeed.free(mina, domain, null));
            return changes.add(AddStep.free(mina, need, title, byMidwife()));
        });
    }
}
