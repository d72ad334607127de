package be.mille.careplan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whoever is there for one restricted subject takes no step of another: those who read it would read her name. */
@MilleTest
class OwnersForASubjectTests {
    private static final String HERS = People.PSYCHOLOGIST;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Relations relations;

    @Autowired
    CarePlanChanges changes;

    @Autowired
    ApplicationContext context;

    FamilyId family;
    NeedId housing;
    NeedId violence;

    /** The midwife brought her in, and so knows of her. */
    @BeforeEach
    void aFamilyWithSomebodyForOneSubject() {
        family = OpenFamilies.withTeam(context, "Amina", Proof.AGREED_ORALLY, People.DOCTOR);
        people.runAs(
                People.MIDWIFE,
                () -> relations.addForSubject(
                        family, people.get(HERS).actor(), RelationType.HEALTH_CARE, Compartment.C3, Proof.BROUGHT_IN));
        housing = people.as(People.MIDWIFE, () -> changes.add(AddNeed.free(family, "housing", "Un toit")));
        violence = people.as(People.MIDWIFE, () -> changes.add(AddNeed.free(family, "violence", "Un besoin")));
    }

    private Set<StepProblem> given(NeedId need, String who) {
        var plan = new SavePlan(
                family,
                UUID.randomUUID(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new SavePlan.NewStep(need, null, by(who))),
                List.of(),
                List.of());
        return people.as(People.MIDWIFE, () -> changes.save(plan)) instanceof SaveOutcome.Refused(var problems)
                ? problems.getOrDefault("step-" + need, Set.of())
                : Set.of();
    }

    private StepState by(String code) {
        return StepState.wanted(new Owner.Professional(people.get(code).id()), TestClock.TODAY.plusDays(3))
                .named("Appeler");
    }

    @Test
    void sheIsGivenNoStepOutsideTheSubject() {
        assertThat(given(housing, HERS)).containsExactly(StepProblem.OWNER_FOR_A_SUBJECT);
        assertThatThrownBy(() -> people.as(
                        People.MIDWIFE, () -> changes.add(AddStep.free(family, housing, "Appeler", by(HERS)))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(given(housing, People.DOCTOR)).as("control").isEmpty();
        assertThat(given(violence, HERS)).as("within it she is").isEmpty();
    }

    /** Whoever may not know of her is told nothing that she would not be told of anybody else. */
    @Test
    void whoeverMayNotKnowOfHerLearnsNothingByNamingHer() {
        var plan = Map.of("key", UUID.randomUUID().toString());
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        var stranger = named(doctor, plan, People.OTHER_MIDWIFE);
        assertThat(named(doctor, plan, HERS)).isEqualTo(stranger).contains("ne peut pas connaître");
    }

    private String named(Visitor doctor, Map<String, String> plan, String who) {
        var path = "/families/" + family + "/plan";
        doctor.get(path);
        var fields = new HashMap<>(plan);
        fields.putAll(Map.of(
                "a." + housing + ".title", "Appeler",
                "a." + housing + ".wish", "WANTS",
                "a." + housing + ".owner", "P:" + people.get(who).id(),
                "a." + housing + ".due", "30/11/2026"));
        var page = doctor.post(path, fields).body();
        return page.substring(page.indexOf("errsum"), page.indexOf("<form", page.indexOf("errsum")));
    }

    @Test
    void thePageOffersHerNameWithinTheSubjectAlone() {
        people.runAs(People.MIDWIFE, () -> {
            changes.add(AddStep.free(family, housing, "Appeler", by(People.MIDWIFE)));
            changes.add(AddStep.free(family, violence, "Parler", by(People.MIDWIFE)));
        });
        var page = new Visitor(port)
                .signIn(people, People.MIDWIFE)
                .get("/families/" + family + "/plan")
                .body();
        assertThat(page.split("value=\"P:" + people.get(HERS).id(), -1).length - 1)
                .isPositive()
                .isLessThan(page.split("value=\"P:" + people.get(People.MIDWIFE).id(), -1).length - 1);
    }

    /** Control: with a place in the team as well she is as everybody there. */
    @Test
    void inTheTeamAsWellSheTakesWhatEverybodyTakes() {
        OpenFamilies.join(
                context,
                family,
                People.DOCTOR,
                HERS,
                context.getBean(TestClock.class).instant(),
                Proof.AGREED_ORALLY);
        assertThat(given(housing, HERS)).isEmpty();
    }
}
