package be.mille.home.web.day;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.access.Relations;
import be.mille.coordination.Arrangement;
import be.mille.coordination.Mandates;
import be.mille.coordination.ProposeMandate;
import be.mille.coordination.ProposeOutcome;
import be.mille.coordination.Reachable;
import be.mille.family.Contact;
import be.mille.handover.Border;
import be.mille.handover.Handovers;
import be.mille.handover.ProposeHandover;
import be.mille.handover.ReadWithHer;
import be.mille.home.Household;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.referral.Agreement;
import be.mille.referral.Answer;
import be.mille.referral.Awaited;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.Referrals;
import be.mille.relay.Authorities;
import be.mille.relay.AuthorityFields;
import be.mille.relay.OpenRelays;
import be.mille.relay.SheKnows;
import be.mille.relay.StartRelay;
import be.mille.testing.Absent;
import be.mille.testing.Asked;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** What somebody asked for or proposed before she left, or went on leave with a deputy, stands on the day of whoever answers now. */
@MilleTest
class LeftBehindTests {
    private static final String NOBODY_LOOKS = "Plus personne ne s’en occupe";
    private static final String REREAD = "Relire ce qui peut être dit hors de l’équipe";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Referrals referrals;

    @Autowired
    Relations relations;

    @Autowired
    Clearances clearances;

    @Autowired
    Mandates mandates;

    @Autowired
    Handovers handovers;

    @Autowired
    OpenRelays relays;

    @Autowired
    Authorities authorities;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    final String called = "Reste " + UUID.randomUUID();
    Absent absent;
    FamilyId family;

    /** The social worker saw her last. */
    @BeforeEach
    void aFamilyOfThree() {
        absent = new Absent(settings, people);
        var homes = new Household(context);
        family = homes.open(People.MIDWIFE, called, TestClock.TODAY.plusDays(70));
        homes.join(family, People.MIDWIFE, People.SOCIAL_WORKER, TestClock.TODAY.minusDays(9));
        homes.join(family, People.MIDWIFE, People.DOCTOR, TestClock.TODAY.minusDays(9));
        homes.contact(family, People.SOCIAL_WORKER, Contact.State.DONE, TestClock.TODAY, null);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    @Test
    void aRequestComesToWhoeverAnswersOnceItsAuthorLeft() {
        var id = ordinary();
        clock.forward(Duration.ofDays(30));
        assertThat(awaits(People.MIDWIFE)).containsExactly(id);
        assertThat(awaits(People.SOCIAL_WORKER)).isEmpty();
        leaves(People.MIDWIFE);
        assertThat(awaits(People.MIDWIFE)).isEmpty();
        assertThat(awaits(People.SOCIAL_WORKER)).containsExactly(id);
        assertThat(awaits(People.DOCTOR)).isEmpty();
        assertThat(day(People.SOCIAL_WORKER)).contains("Repris de Nadia Kessels, qui n’est pas là.");
        assertThat(day(People.DOCTOR)).doesNotContain("Repris de Nadia Kessels");
    }

    @Test
    void whoeverReadsTheAnswerOfALeftRequestHasHeardIt() {
        var id = ordinary();
        clock.forward(Duration.ofDays(1));
        people.runAs(
                People.SOCIAL_WORKER,
                () -> referrals.noteAnswer(family, id, new Answer(ReferralState.ACCEPTED, null, null, null, 0)));
        leaves(People.MIDWIFE);
        assertThat(awaits(People.SOCIAL_WORKER)).containsExactly(id);
        people.runAs(People.DOCTOR, () -> referrals.heard(family, id));
        assertThat(awaits(People.SOCIAL_WORKER)).containsExactly(id);
        people.runAs(People.SOCIAL_WORKER, () -> referrals.heard(family, id));
        assertThat(awaits(People.SOCIAL_WORKER)).isEmpty();
    }

    @Test
    void onLeaveItComesToWhoeverStandsInAndWhereNobodyDoesItStaysHers() {
        var id = ordinary();
        clock.forward(Duration.ofDays(30));
        absent.onLeave(People.MIDWIFE, () -> {
            assertThat(awaits(People.MIDWIFE)).containsExactly(id);
            assertThat(awaits(People.SOCIAL_WORKER)).isEmpty();
        });
        clock.reset();
        coordinatesWithTheDoctorStandingIn();
        clock.forward(Duration.ofDays(30));
        assertThat(awaits(People.DOCTOR)).isEmpty();
        absent.onLeave(People.MIDWIFE, () -> assertThat(awaits(People.DOCTOR)).containsExactly(id));
        absent.suspended(People.MIDWIFE, () -> assertThat(awaits(People.DOCTOR)).containsExactly(id));
    }

    @Test
    void aRestrictedRequestComesToWhoMayKnowItAndToNobodyElse() {
        var to = new Receiver.Colleague(id("bram-verlinden"));
        var told = Asked.told("Une place au refuge", null);
        var command = Asked.command(family, UUID.randomUUID(), Compartment.C3, "violence-support", to, told);
        var id = people.as(People.MIDWIFE, () -> {
            var sent = Asked.send(context, command);
            clearances.clear(family, id(People.DOCTOR), Compartment.C3);
            return sent;
        });
        clock.forward(Duration.ofDays(30));
        assertThat(awaits(People.DOCTOR)).isEmpty();
        leaves(People.MIDWIFE);
        assertThat(awaits(People.DOCTOR)).containsExactly(id);
        assertThat(awaits(People.SOCIAL_WORKER))
                .as("she answers, and does not know")
                .isEmpty();
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain("refuge", "Repris de Nadia Kessels");
    }

    @Test
    void aHandoverThatComesBackComesToWhoeverAnswersOnceItsAuthorLeft() {
        var proposal = new ProposeHandover(
                UUID.randomUUID(),
                family,
                id(People.DOCTOR),
                Border.DISCHARGE,
                TestClock.TODAY.plusDays(3),
                "Elle préfère le matin.",
                Compartment.C0,
                ReadWithHer.WITH_HER);
        people.runAs(People.MIDWIFE, () -> handovers.propose(proposal));
        clock.forward(Duration.ofDays(6));
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain("Le relais attend une réponse");
        leaves(People.MIDWIFE);
        assertThat(day(People.SOCIAL_WORKER))
                .contains("Le relais attend une réponse", "Repris de Nadia Kessels, qui n’est pas là.");
        var worker = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        var one = people.as(People.SOCIAL_WORKER, () -> handovers.of(family)).getFirst();
        var page = "/families/" + family + "/handovers/" + one.id();
        assertThat(worker.get(page).body())
                .contains(
                        "Ne plus proposer",
                        "Proposer à quelqu’un d’autre",
                        "Nadia Kessels n’est pas là : vous suivez sa proposition.",
                        "Responsable aujourd’hui : Sarah Aerts.");
        assertThat(new Visitor(port).signIn(people, People.DOCTOR).get(page).body())
                .doesNotContain("Ne plus proposer", "vous suivez sa proposition");
        worker.post(page + "/take-back", Map.of("version", "0"));
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain("Le relais attend une réponse");
        assertThat(worker.get("/families/" + family + "/handovers").body()).contains("Proposer le relais");
    }

    @Test
    void whatWaitsOutsideFallsToWhoeverAnswersOnceItsOwnerIsGone() {
        awaited("stay");
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain(NOBODY_LOOKS);
        absent.suspended(
                People.MIDWIFE, () -> assertThat(day(People.SOCIAL_WORKER)).contains(NOBODY_LOOKS));
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain(NOBODY_LOOKS);
        leaves(People.MIDWIFE);
        assertThat(day(People.SOCIAL_WORKER)).contains(NOBODY_LOOKS, "Repris de Nadia Kessels, qui n’est pas là.");
        assertThat(day(People.DOCTOR)).doesNotContain(NOBODY_LOOKS);
        var one = people.as(People.SOCIAL_WORKER, () -> relays.of(family)).getFirst();
        people.runAs(People.SOCIAL_WORKER, () -> relays.take(family, one.id(), one.version()));
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain(NOBODY_LOOKS);
    }

    @Test
    void whatNobodyLookedAtForAWeekIsToldToWhoeverAnswersAlsoWhereNobodyCoordinates() {
        awaited("stay");
        clock.forward(Duration.ofDays(9));
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain("voulait y regarder");
        clock.forward(Duration.ofDays(3));
        assertThat(day(People.SOCIAL_WORKER)).contains("Nadia Kessels voulait y regarder");
        assertThat(day(People.DOCTOR)).doesNotContain("voulait y regarder");
    }

    @Test
    void whatTouchesJusticeFallsToThoseWhoMayKnowItAndToNobodyElse() {
        awaited("decision");
        people.runAs(People.MIDWIFE, () -> {
            var fields = new AuthorityFields(
                    "saj",
                    null,
                    null,
                    TestClock.TODAY,
                    "voluntary",
                    "Les visites",
                    null,
                    SheKnows.AGREED,
                    null,
                    TestClock.TODAY.plusDays(3));
            authorities.note(UUID.randomUUID(), family, fields);
            clearances.clear(family, id(People.DOCTOR), Compartment.C8);
        });
        assertThat(day(People.DOCTOR)).doesNotContain(NOBODY_LOOKS, REREAD);
        leaves(People.MIDWIFE);
        assertThat(day(People.DOCTOR)).contains(NOBODY_LOOKS, REREAD);
        assertThat(day(People.SOCIAL_WORKER))
                .as("she answers, and does not know")
                .doesNotContain(NOBODY_LOOKS, REREAD, "Repris de Nadia Kessels");
    }

    private void awaited(String kind) {
        var command = new StartRelay(
                UUID.randomUUID(),
                family,
                Compartment.C2,
                kind,
                TestClock.TODAY.minusDays(12),
                "Une place en maison maternelle",
                "la maison maternelle",
                TestClock.TODAY.plusDays(3),
                null);
        people.runAs(People.MIDWIFE, () -> relays.start(command));
    }

    private ReferralId ordinary() {
        return people.as(People.MIDWIFE, () -> Asked.outside(context, family, UUID.randomUUID(), "Deux visites"));
    }

    private void coordinatesWithTheDoctorStandingIn() {
        people.runAs(People.MIDWIFE, () -> {
            var agreement = new Agreement(Agreement.Way.ORALLY, TestClock.TODAY);
            var until = TestClock.TODAY.plusDays(200);
            var proposed = mandates.propose(
                    new ProposeMandate(UUID.randomUUID(), family, id(People.MIDWIFE), null, agreement, until, null));
            var id = ((ProposeOutcome.Proposed) proposed).id();
            mandates.arrange(family, id, new Arrangement(id(People.DOCTOR), Reachable.unsaid()), 1);
        });
    }

    private void leaves(String code) {
        people.runAs(People.DOCTOR, () -> relations.end(family, id(code), EndReason.ENDED_BY_READER));
    }

    private List<ReferralId> awaits(String reader) {
        return people.as(reader, referrals::expectedOfMe).stream()
                .map(Awaited::request)
                .filter(one -> one.family().equals(family))
                .map(Referral::id)
                .toList();
    }

    private String day(String reader) {
        return WholeDay.of(new Visitor(port).signIn(people, reader), called);
    }

    private ActorId id(String code) {
        return people.get(code).id();
    }
}
