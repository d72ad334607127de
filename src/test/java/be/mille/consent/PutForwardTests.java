package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.coordination.Arrangement;
import be.mille.coordination.MandateProblem;
import be.mille.coordination.Mandates;
import be.mille.coordination.Nudges;
import be.mille.coordination.ProposeMandate;
import be.mille.coordination.ProposeMandate.Beside;
import be.mille.coordination.Reachable;
import be.mille.coordination.Suggestion;
import be.mille.coordination.Suggestions;
import be.mille.handover.Border;
import be.mille.handover.HandoverProblem;
import be.mille.handover.Handovers;
import be.mille.handover.ProposeHandover;
import be.mille.handover.ReadWithHer;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.referral.Agreement;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralProblem;
import be.mille.referral.Referrals;
import be.mille.referral.SendOutcome;
import be.mille.relay.OpenRelays;
import be.mille.relay.RelayOutcome;
import be.mille.relay.RelayProblem;
import be.mille.relay.StartRelay;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whoever is there for one restricted subject is put forward nowhere else: a name that the whole team reads would tell the subject. */
@MilleTest
class PutForwardTests {
    private static final String HERS = People.PSYCHOLOGIST;
    private static final Compartment SUBJECT = Compartment.C3;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Relations relations;

    @Autowired
    Mandates mandates;

    @Autowired
    Suggestions suggestions;

    @Autowired
    Nudges nudges;

    @Autowired
    Handovers handovers;

    @Autowired
    Referrals referrals;

    @Autowired
    OpenRelays relays;

    @Autowired
    ApplicationContext context;

    FamilyId family;

    /** The midwife brought her in, and so knows of her. */
    @BeforeEach
    void aFamilyWithSomebodyForOneSubject() {
        family = OpenFamilies.withTeam(context, "Amina", Proof.AGREED_ORALLY, People.DOCTOR, People.SOCIAL_WORKER);
        people.runAs(
                People.MIDWIFE,
                () -> relations.addForSubject(
                        family, people.get(HERS).actor(), RelationType.HEALTH_CARE, SUBJECT, Proof.BROUGHT_IN));
    }

    @Test
    void sheIsNeitherSuggestedNorTakenAsCoordinatorOrDeputy() {
        assertThat(suggested()).isNotEmpty().doesNotContain(id(HERS));
        assertThat(propose(People.MIDWIFE, HERS, null)).containsExactly(MandateProblem.NOT_IN_TEAM);
        assertThat(propose(HERS, HERS, null)).as("by herself").containsExactly(MandateProblem.NOT_IN_TEAM);
        assertThat(propose(People.MIDWIFE, People.DOCTOR, HERS)).containsExactly(MandateProblem.DEPUTY_NOT_IN_TEAM);
        propose(People.MIDWIFE, People.MIDWIFE, null);
        people.runAs(People.MIDWIFE, () -> {
            var running = Objects.requireNonNull(mandates.of(family).current());
            mandates.arrange(family, running.id(), new Arrangement(id(HERS), Reachable.unsaid()), running.version());
            assertThat(Objects.requireNonNull(mandates.of(family).current()).deputy())
                    .isNull();
        });
    }

    @Test
    void sheIsOfferedOnNoPageThatProposes() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        assertThat(midwife.get("/families/" + family + "/coordination").body())
                .contains("holder=" + id(People.DOCTOR))
                .doesNotContain("holder=" + id(HERS));
        for (var page : List.of("/coordination/new", "/handovers/new")) {
            assertThat(midwife.get("/families/" + family + page).body())
                    .as(page)
                    .contains("value=\"" + id(People.DOCTOR))
                    .doesNotContain("value=\"" + id(HERS));
        }
        var asked = midwife.get("/families/" + family + "/referrals/new?category=maison-medicale")
                .body();
        assertThat(asked.substring(asked.indexOf("name=\"companion\"")))
                .contains("value=\"" + id(People.DOCTOR))
                .doesNotContain("value=\"" + id(HERS));
    }

    @Test
    void noHandoverIsProposedToHerAndSheTakesNone() {
        assertThat(handedTo(HERS)).containsExactly(HandoverProblem.RECEIVER_UNKNOWN);
        assertThatThrownBy(() -> people.as(
                        HERS, () -> handovers.take(UUID.randomUUID(), family, Border.DISCHARGE, TestClock.TODAY)))
                .isInstanceOf(NotFoundException.class);
        assertThat(handedTo(People.DOCTOR)).as("control").isEmpty();
    }

    @Test
    void sheGoesAlongOnlyToWhatIsOfTheSubject() {
        assertThat(sent(Compartment.C2, HERS)).containsExactly(ReferralProblem.COMPANION_UNKNOWN);
        assertThat(sent(SUBJECT, HERS)).isEmpty();
        assertThat(sent(Compartment.C2, People.DOCTOR)).as("control").isEmpty();
    }

    @Test
    void sheKeepsAnEyeOnNothingOutsideTheSubject() {
        assertThat(started(People.MIDWIFE, Compartment.C0, HERS)).containsExactly(RelayProblem.COLLEAGUE_CANNOT_READ);
        assertThat(started(HERS, Compartment.C0, null)).containsExactly(RelayProblem.ANOTHER_SUBJECT);
        assertThat(started(People.MIDWIFE, SUBJECT, HERS)).isEmpty();
        assertThat(started(HERS, SUBJECT, null)).isEmpty();
        assertThat(started(People.MIDWIFE, Compartment.C0, null)).isEmpty();
        people.runAs(HERS, () -> {
            var ordinary = relays.of(family).stream()
                    .filter(one -> one.compartment() == Compartment.C0)
                    .findFirst()
                    .orElseThrow();
            assertThatThrownBy(() -> relays.take(family, ordinary.id(), ordinary.version()))
                    .isInstanceOf(NotFoundException.class);
        });
    }

    /** She alone reads that she is. */
    @Test
    void newsCanBeAskedOfHer() {
        assertThat(people.as(People.MIDWIFE, () -> nudges.ask(family, id(HERS))))
                .isTrue();
        assertThat(people.as(People.DOCTOR, () -> nudges.askedLately(family))).isEmpty();
    }

    /** Control: with a place in the team as well she is as everybody there. */
    @Test
    void inTheTeamAsWellSheIsPutForwardLikeEverybody() {
        OpenFamilies.join(
                context,
                family,
                People.SOCIAL_WORKER,
                HERS,
                context.getBean(TestClock.class).instant(),
                Proof.AGREED_ORALLY);
        assertThat(suggested()).contains(id(HERS));
        assertThat(handedTo(HERS)).isEmpty();
        assertThat(sent(Compartment.C2, HERS)).isEmpty();
        assertThat(started(People.MIDWIFE, Compartment.C0, HERS)).isEmpty();
        assertThat(propose(People.MIDWIFE, HERS, null)).isEmpty();
    }

    private List<ActorId> suggested() {
        return people.as(People.MIDWIFE, () -> suggestions.of(family)).stream()
                .map(Suggestion::who)
                .toList();
    }

    private Set<MandateProblem> propose(String by, String holder, @Nullable String deputy) {
        var command = new ProposeMandate(
                UUID.randomUUID(),
                family,
                id(holder),
                deputy == null ? null : id(deputy),
                new Agreement(Agreement.Way.ORALLY, TestClock.TODAY),
                TestClock.TODAY.plusDays(100),
                Beside.TAKES_OVER);
        return people.as(by, () -> mandates.propose(command))
                        instanceof be.mille.coordination.ProposeOutcome.Refused(var problems)
                ? problems
                : Set.of();
    }

    private Set<HandoverProblem> handedTo(String receiver) {
        var command = new ProposeHandover(
                UUID.randomUUID(),
                family,
                id(receiver),
                Border.DISCHARGE,
                TestClock.TODAY,
                "Elle préfère le matin.",
                Compartment.C0,
                ReadWithHer.WITH_HER);
        return people.as(People.MIDWIFE, () -> handovers.propose(command))
                        instanceof be.mille.handover.ProposeOutcome.Refused(var problems)
                ? problems
                : Set.of();
    }

    private Set<ReferralProblem> sent(Compartment subject, String companion) {
        var to = subject.restricted()
                ? new Receiver.Colleague(id("bram-verlinden"))
                : new Receiver.Outside("Maison du Canal", "02 000 00 00");
        var command = Asking.about(family)
                .subject(subject)
                .of(subject.restricted() ? "violence-support" : "maison-medicale", to)
                .telling(Asked.told("Une place", null))
                .agreed(TestClock.TODAY)
                .although("demandé autrement")
                .with(id(companion))
                .command();
        return people.as(People.MIDWIFE, () -> referrals.send(command)) instanceof SendOutcome.Refused(var problems)
                ? problems
                : Set.of();
    }

    private Set<RelayProblem> started(String by, Compartment where, @Nullable String ask) {
        var command = new StartRelay(
                UUID.randomUUID(),
                family,
                where,
                "place",
                TestClock.TODAY.minusDays(2),
                "Une place",
                "la maison maternelle",
                TestClock.TODAY.plusDays(3),
                ask == null ? null : id(ask));
        return people.as(by, () -> relays.start(command)) instanceof RelayOutcome.Refused(var problems)
                ? problems
                : Set.of();
    }

    private ActorId id(String code) {
        return people.get(code).id();
    }
}
