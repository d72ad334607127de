package be.mille.handover;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.careplan.AddNeed;
import be.mille.careplan.AddStep;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.CarePlans;
import be.mille.careplan.CouldNot;
import be.mille.careplan.Owner;
import be.mille.careplan.Step;
import be.mille.careplan.StepId;
import be.mille.careplan.StepState;
import be.mille.family.AddressFields;
import be.mille.family.Audience;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEventId;
import be.mille.family.FamilyEvents;
import be.mille.family.PersonRecords;
import be.mille.family.RecordEvent;
import be.mille.family.TimeOutcome;
import be.mille.kernel.FamilyId;
import be.mille.referral.Receiver;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** After a move the steps that lead to services of the old place are looked at, by those who may know of each, and none ends by itself. */
@MilleTest
class MovedStepsTests {
    private static final String HERS = People.MIDWIFE;
    private static final String COLLEAGUE = People.OTHER_MIDWIFE;
    private static final String FAR = "cpas-rive-claire-social";
    private static final String NEAR = "materniteit-helderdal";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    FamilyEvents events;

    @Autowired
    CarePlans plans;

    @Autowired
    CarePlanChanges changes;

    @Autowired
    Moves moves;

    @Autowired
    ApplicationContext context;

    FamilyId family;
    FamilyEventId event;

    @BeforeEach
    void sheMoves() {
        family = OpenFamilies.withTeam(context, "Lieu " + UUID.randomUUID(), Proof.AGREED_ORALLY, COLLEAGUE);
        people.runAs(
                HERS,
                () -> records.setAddress(
                        family,
                        new AddressFields(AddressFields.Kind.FIXED, null, "Rue X", "3", null, "1090", null, null),
                        0));
        var command = new RecordEvent(
                UUID.randomUUID(),
                null,
                FamilyEvent.Kind.MOVE,
                TestClock.TODAY,
                null,
                null,
                Audience.TEAM,
                Set.of(),
                TestClock.TODAY,
                0);
        event = ((TimeOutcome.Saved<FamilyEventId>) people.as(HERS, () -> events.record(family, command))).id();
    }

    private String page() {
        return "/families/" + family + "/moves/" + event;
    }

    private Visitor visitor(String who) {
        return new Visitor(port).signIn(people, who);
    }

    private StepId planned(String domain, String title, String service) {
        return people.as(HERS, () -> {
            var need = changes.add(AddNeed.free(family, domain, "Un besoin"));
            var who = new Owner.Professional(people.get(HERS).id());
            var state = StepState.wanted(who, TestClock.TODAY.plusDays(3)).at(Asked.service(context, service));
            return changes.add(AddStep.free(family, need, title, state));
        });
    }

    private Step step(StepId id) {
        return people.as(HERS, () -> plans.get(family)).steps().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private int moved(Visitor by, StepId id, String gesture, int version) {
        return by.post(page() + "/items/" + id + "/" + gesture, Map.of("version", String.valueOf(version)))
                .statusCode();
    }

    @Test
    void stepsToServicesOfTheOldPlaceAreShownAndThoseOfTheNewOneAreNot() {
        var far = planned("housing", "Un dossier de loin", FAR);
        var near = planned("housing", "Une visite de près", NEAR);
        var kept = planned("housing", "Un avis de loin", FAR);
        var midwife = visitor(HERS);
        assertThat(midwife.get(page()).body())
                .contains("Un dossier de loin", "Un avis de loin", "referrals/new?step=" + far)
                .doesNotContain("Une visite de près");
        assertThat(List.of(step(far), step(kept))).as("looking ends nothing").allMatch(Step::open);

        assertThat(moved(midwife, near, "end", 0))
                .as("what is not listed is not moved from here")
                .isEqualTo(404);
        assertThat(moved(midwife, kept, "keep", 0)).isEqualTo(303);
        assertThat(moved(midwife, far, "end", 7)).as("it changed meanwhile").isEqualTo(409);
        assertThat(moved(midwife, far, "end", step(far).version())).isEqualTo(303);
        assertThat(step(far).state().couldNot()).isEqualTo(CouldNot.MOVED);
        assertThat(step(kept).open()).isTrue();
        assertThat(step(near).open()).isTrue();
        assertThat(midwife.get(page()).body()).doesNotContain("Un dossier de loin", "Un avis de loin");
    }

    @Test
    void aStepThatWasAskedForIsLookedAtOnceWithItsRequest() {
        var far = planned("housing", "Un dossier de loin", FAR);
        var request = people.as(
                HERS,
                () -> Asked.send(
                        context,
                        Asking.about(family)
                                .of("cpas", new Receiver.Service(Asked.service(context, FAR)))
                                .step(far)
                                .need("Une aide de loin")
                                .command()));
        assertThat(visitor(HERS).get(page()).body())
                .contains("Une aide de loin", "/referrals/new?after=" + request)
                .doesNotContain("Un dossier de loin");
    }

    @Test
    void aStepOfOneSubjectIsShownToThoseAloneWhoMayKnowOfIt() {
        var secret = planned("violence", "Un lieu de loin", FAR);
        var open = planned("housing", "Un dossier de loin", FAR);
        assertThat(visitor(HERS).get(page()).body()).as("control").contains("Un lieu de loin");
        var colleague = visitor(COLLEAGUE);
        assertThat(colleague.get(page()).body())
                .contains("Un dossier de loin")
                .doesNotContain("Un lieu de loin", secret.toString());
        for (var gesture : List.of("keep", "end")) {
            assertThat(moved(colleague, secret, gesture, 0)).as(gesture).isEqualTo(404);
        }
        assertThat(step(secret).open()).isTrue();
        assertThat(moved(visitor(HERS), secret, "keep", 0)).isEqualTo(303);
        assertThat(people.as(COLLEAGUE, () -> moves.kept(family, event)))
                .as("nor what was done about it")
                .isEmpty();
        assertThat(moved(colleague, open, "keep", 0)).as("control").isEqualTo(303);
    }

    /** It is not she who has the step, and the other parent may not have moved. */
    @Test
    void aStepOfTheSecondParentIsOnNoPageOfHers() {
        var theirs = planned("second-parent", "Un rendez-vous de loin", FAR);
        var midwife = visitor(HERS);
        assertThat(midwife.get(page()).body()).doesNotContain("Un rendez-vous de loin");
        assertThat(moved(midwife, theirs, "end", 0)).isEqualTo(404);
        assertThat(midwife.get("/families/" + family + "/plan").body())
                .as("control: it stands in the plan, apart")
                .contains("Un rendez-vous de loin");
    }

    @Test
    void whoeverIsNotAroundHerFindsNothingAndEndsNothing() {
        var far = planned("housing", "Un dossier de loin", FAR);
        for (var other : List.of(People.SOCIAL_WORKER, People.OFFICER, People.ADMINISTRATOR)) {
            var stranger = visitor(other);
            assertThat(stranger.get(page()).statusCode()).as(other).isEqualTo(404);
            assertThat(moved(stranger, far, "end", 0)).as(other).isEqualTo(404);
        }
        assertThat(step(far).open()).isTrue();
    }
}
