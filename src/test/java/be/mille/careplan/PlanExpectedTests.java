package be.mille.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.ExpectedItem;
import be.mille.family.ExpectedItems;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MilleTest
class PlanExpectedTests {
    private static final String PLAN = "plan-agreed";

    @Autowired
    CarePlanChanges changes;

    @Autowired
    ExpectedItems expected;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    People people;

    FamilyId mina;

    @BeforeEach
    void midwifeAndSocialWorkerAccompanyMina() {
        mina = people.as(
                People.MIDWIFE, () -> records.open(OpenFamilies.called("Mina", TestClock.TODAY.plusWeeks(24))));
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        mina,
                        people.get(People.SOCIAL_WORKER).actor(),
                        RelationType.SOCIAL_CARE,
                        TestClock.START,
                        Proof.BROUGHT_IN));
    }

    @Test
    void aPlanIsAgreedOnceSheChoseAStep() {
        var housing = need("housing");
        step(housing, StepState.toDiscuss());
        assertThat(ofFamily(People.MIDWIFE)).contains(PLAN);
        step(housing, wanted());
        assertThat(ofFamily(People.MIDWIFE)).doesNotContain(PLAN).isNotEmpty();
        assertThat(ofMine(People.SOCIAL_WORKER)).doesNotContain(PLAN).isNotEmpty();
    }

    @Test
    void thatSheWantsNothingOfAllThatWasProposedIsAnAnswerToo() {
        var housing = need("housing");
        step(housing, declined());
        assertThat(ofFamily(People.MIDWIFE)).doesNotContain(PLAN);
        step(housing, StepState.toDiscuss());
        assertThat(ofFamily(People.MIDWIFE)).contains(PLAN);
    }

    @Test
    void whoeverMayNotKnowTheOnlyStepStillExpectsAPlan() {
        step(need("violence"), wanted());
        assertThat(ofFamily(People.MIDWIFE)).doesNotContain(PLAN);
        assertThat(ofFamily(People.SOCIAL_WORKER)).contains(PLAN);
        assertThat(ofMine(People.SOCIAL_WORKER)).contains(PLAN);
    }

    private NeedId need(String domain) {
        return people.as(People.MIDWIFE, () -> changes.add(AddNeed.free(mina, domain, "Un besoin")));
    }

    private void step(NeedId need, StepState state) {
        people.as(People.MIDWIFE, () -> changes.add(AddStep.free(mina, need, "Une étape", state)));
    }

    private StepState wanted() {
        return StepState.wanted(
                new Owner.Professional(people.get(People.MIDWIFE).id()), TestClock.TODAY.plusDays(3));
    }

    private static StepState declined() {
        return StepState.toDiscuss().wish(Wish.DECLINES, null, null);
    }

    private List<String> ofFamily(String reader) {
        return people.as(reader, () -> expected.of(mina, "fr")).stream()
                .map(ExpectedItem::id)
                .toList();
    }

    private List<String> ofMine(String reader) {
        return people.as(reader, () -> expected.ofMine("fr")).getOrDefault(mina, List.of()).stream()
                .map(ExpectedItem::id)
                .toList();
    }
}
