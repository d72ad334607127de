package be.mille.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.OpenFamily;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.family.Pregnancies;
import be.mille.family.RecordLoss;
import be.mille.family.TimeOutcome;
import be.mille.kernel.Ids;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MilleTest
class AfterLossTests {
    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Pregnancies pregnancies;

    @Autowired
    CarePlanChanges changes;

    @Autowired
    CarePlans plans;

    @Autowired
    Ids ids;

    @Test
    void stepsAboutTheBabyFallSilentAndComeBackWhenTheLossWasWrittenByMistake() {
        people.runAs(People.MIDWIFE, () -> {
            var mina = records.open(new OpenFamily(
                    ids.next(),
                    new PersonFields("Mina", null, null, null, null, List.of("fr"), false, null, null),
                    TestClock.TODAY.plusDays(100),
                    null));
            var wanted = StepState.wanted(
                    new Owner.Professional(people.get(People.MIDWIFE).id()), TestClock.TODAY.plusDays(2));
            var need = changes.add(AddNeed.free(mina, "money", null));
            changes.add(AddStep.ofPath(mina, need, "money.baby-equipment", wanted));
            changes.add(AddStep.free(
                    mina, need, "Appeler le CPAS", wanted.by(wanted.owner(), TestClock.TODAY.plusDays(9))));
            var pregnancy = pregnancies.of(mina).getFirst();
            assertThat(plans.open(mina, "fr")).hasSize(2);
            var outcome = pregnancies.loss(
                    mina,
                    new RecordLoss(
                            ids.next(), pregnancy.id(), TestClock.TODAY, null, TestClock.TODAY, pregnancy.version()));
            assertThat(outcome).isInstanceOf(TimeOutcome.Saved.class);
            assertThat(plans.open(mina, "fr")).extracting(OpenStep::title).containsExactly("Appeler le CPAS");
            assertThat(plans.expectedOfMe("fr"))
                    .filteredOn(one -> one.family().equals(mina))
                    .hasSize(1);
            assertThat(plans.nextActions("fr").get(mina))
                    .extracting(NextAction::title)
                    .isEqualTo("Appeler le CPAS");
            pregnancies.undoEnd(
                    mina, pregnancy.id(), pregnancies.of(mina).getFirst().version());
            assertThat(plans.open(mina, "fr")).hasSize(2);
        });
    }
}
