package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.careplan.AddNeed;
import be.mille.careplan.AddStep;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.CarePlans;
import be.mille.careplan.Owner;
import be.mille.careplan.Progress;
import be.mille.careplan.StepState;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A kind of help that tells of a delicate subject, asked for on the page and for no step of the plan. */
class DelicateRequestPagesTests extends DelicateRequestHeld {
    @Autowired
    CarePlans plans;

    @Autowired
    CarePlanChanges changes;

    @Autowired
    TestClock clock;

    private Map<String, String> toCoordinator() {
        var form = filled("violence-support", "COLLEAGUE");
        form.put("colleague", people.get("bram-verlinden").id().toString());
        form.put("knowing", "true");
        return form;
    }

    @Test
    void liesWhereItsSubjectLiesWhetherOrNotAnybodySaidSo() {
        assertThat(midwife.get(page("/new?category=violence-support")).body())
                .containsPattern("value=\"C3\"[^>]*checked")
                .contains("violences", "vous, et personne d’autre");
        var id = sent(toCoordinator());
        assertThat(lies(id)).isEqualTo(Compartment.C3);
        nothingForTheDoctor(id);
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        assertThat(doctor.get(page("/new?category=violence-support")).body())
                .as("that it was asked already")
                .doesNotContain(page("/" + id), "id=\"asked\"");
    }

    @Test
    void isOpenOnlyWhenThatIsSaid() {
        var form = toCoordinator();
        form.put("subject", "C2");
        assertThat(lies(sent(form))).isEqualTo(Compartment.C2);
        assertThat(midwife.get(page("/new?category=family-planning")).body())
                .containsPattern("value=\"C2\"[^>]*checked")
                .contains("value=\"C6\"", "value=\"C9\"");
        assertThat(midwife.get(page("/new?category=cpas")).body()).doesNotContain("name=\"subject\"");
    }

    @Test
    void leavesOnlyWhenSheKnowsAndForNobodyOutside() {
        var unsaid = toCoordinator();
        unsaid.remove("knowing");
        midwife.get(page("/new?category=violence-support"));
        assertThat(midwife.post(page("/new"), unsaid).body()).contains("Dites-lui d’abord ce que ce service apprendra");
        var outside = filled("violence-support", "OUTSIDE");
        outside.putAll(
                Map.of("knowing", "true", "outsideName", "Un refuge", "outsidePhone", "02 000 00 00", "way", "PAPER"));
        outside.put("language", "fr");
        var answer = midwife.post(page("/new"), outside);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Ce sujet n’est pas dit à ce service");
        assertThat(people.as(People.MIDWIFE, () -> referrals.of(family))).isEmpty();
    }

    @Test
    void isAskedElsewhereAsQuietlyAsBefore() {
        var id = sent(toCoordinator());
        clock.set(TestClock.START.plusSeconds(3600 * 24 * 9));
        try {
            var late = new Visitor(port).signIn(people, People.MIDWIFE);
            var elsewhere = page("/new?after=" + id);
            assertThat(late.get(page("/" + id)).body()).contains(elsewhere);
            assertThat(late.get(elsewhere).body()).containsPattern("value=\"C3\"[^>]*checked");
        } finally {
            clock.reset();
        }
    }

    @Test
    void movesNoStepThatOthersSee() {
        var step = people.as(People.MIDWIFE, () -> {
            var need = changes.add(AddNeed.free(family, "housing", null));
            var owner = new Owner.Professional(people.get(People.MIDWIFE).id());
            return changes.add(
                    AddStep.free(family, need, "Un autre logement", StepState.wanted(owner, TestClock.TODAY)));
        });
        var form = filled("shelter", "COLLEAGUE");
        form.putAll(Map.of(
                "colleague",
                people.get("bram-verlinden").id().toString(),
                "knowing",
                "true",
                "step",
                step.toString(),
                "subject",
                "C3"));
        var id = sent(form);
        assertThat(lies(id)).isEqualTo(Compartment.C3);
        nothingForTheDoctor(id);
        assertThat(people.as(People.DOCTOR, () -> plans.get(family)).steps())
                .extracting(one -> one.state().progress())
                .containsExactly(Progress.TODO);
    }

    @Test
    void isNoWayInWhichHerCareChangesHands() {
        var page = midwife.get(page("/new?handing=true")).body();
        assertThat(page).contains("value=\"independent-midwife\"").doesNotContain("value=\"violence-support\"");
        var form = toCoordinator();
        form.put("handing", "true");
        assertThat(midwife.post(page("/new"), form).statusCode()).isEqualTo(422);
        assertThat(people.as(People.MIDWIFE, () -> referrals.of(family))).isEmpty();
    }

    @Test
    void ofWhichNothingIsAskedStaysOpen() {
        var cpas = services.byCode("cpas-rive-claire-social").orElseThrow();
        assertThat(lies(sent(filled("cpas", "SERVICE:" + cpas.id())))).isEqualTo(Compartment.C2);
        assertThat(midwife.get(page("/new?category=cpas")).body()).doesNotContain("name=\"knowing\"");
    }
}
