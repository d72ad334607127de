package be.mille.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Nobody is given a step she would never see. */
@MilleTest
class OwnersWhoKnowTests {
    private static final String SENTENCE = "Cette personne ne peut pas connaître ce sujet.";

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

    FamilyId mina;
    NeedId violence;
    StepId step;

    @BeforeEach
    void aStepAboutViolenceOfTheMidwife() {
        mina = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Mina")));
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        mina,
                        people.get(People.DOCTOR).actor(),
                        RelationType.HEALTH_CARE,
                        TestClock.START,
                        Proof.BROUGHT_IN));
        violence = people.as(People.MIDWIFE, () -> changes.add(AddNeed.free(mina, "violence", "Un besoin")));
        step = people.as(People.MIDWIFE, () -> changes.add(AddStep.free(mina, violence, "Parler", by(People.MIDWIFE))));
    }

    private StepState by(String code) {
        return StepState.wanted(new Owner.Professional(people.get(code).id()), TestClock.TODAY.plusDays(3))
                .named("Parler");
    }

    private SaveOutcome give(String code) {
        return people.as(
                People.MIDWIFE,
                () -> changes.save(new SavePlan(
                        mina,
                        UUID.randomUUID(),
                        List.of(),
                        List.of(new SavePlan.StepChange(step, 0, by(code))),
                        List.of(),
                        List.of(new SavePlan.NewStep(violence, null, by(code).named("Encore"))),
                        List.of(),
                        List.of())));
    }

    @Test
    void aStepIsNotGivenToWhoMayNotKnowItAndNothingIsWritten() {
        assertThat(give(People.DOCTOR))
                .isInstanceOfSatisfying(
                        SaveOutcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .containsEntry(step.toString(), Set.of(StepProblem.OWNER_MAY_NOT_KNOW))
                                .containsEntry("step-" + violence, Set.of(StepProblem.OWNER_MAY_NOT_KNOW)));
        assertThat(people.as(People.MIDWIFE, () -> plans.get(mina)).steps()).hasSize(1);
        assertThatThrownBy(() -> people.as(
                        People.MIDWIFE, () -> changes.add(AddStep.free(mina, violence, "Encore", by(People.DOCTOR)))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whoWasNamedMayTakeIt() {
        people.runAs(
                People.MIDWIFE,
                () -> clearances.clear(mina, people.get(People.DOCTOR).id(), Compartment.C3));
        assertThat(give(People.DOCTOR)).isEqualTo(new SaveOutcome.Saved(2));
    }

    @Test
    void whoIsNotAroundHerTakesNothing() {
        assertThat(give(People.PSYCHOLOGIST)).isInstanceOf(SaveOutcome.Refused.class);
    }

    @Test
    void thePageOffersNoSuchNameAndSaysWhyAtTheFieldWithWhatWasTyped() {
        var visitor = new Visitor(port).signIn(people, People.MIDWIFE);
        var page = visitor.get("/families/" + mina + "/plan").body();
        var doctor = "P:" + people.get(People.DOCTOR).id();
        assertThat(select(page, "s." + step + ".owner")).doesNotContain(doctor);
        var fields = new HashMap<String, String>();
        fields.put("key", UUID.randomUUID().toString());
        var prefix = "s." + step + ".";
        fields.put(prefix + "version", "0");
        fields.put(prefix + "title", "Parler avec calme");
        fields.put(prefix + "wish", "WANTS");
        fields.put(prefix + "progress", "TODO");
        fields.put(prefix + "owner", doctor);
        fields.put(prefix + "due", "28/11/2026");
        var answer = visitor.post("/families/" + mina + "/plan", fields);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(SENTENCE, "Parler avec calme", "28/11/2026");
        assertThat(select(answer.body(), "s." + step + ".owner")).doesNotContain(doctor);
    }

    private static String select(String page, String name) {
        var found = Pattern.compile("<select[^>]*name=\"" + Pattern.quote(name) + "\".*?</select>", Pattern.DOTALL)
                .matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }
}
