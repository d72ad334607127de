package be.mille.consent;

import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.handover.Border;
import be.mille.handover.HandoverProblem;
import be.mille.handover.Handovers;
import be.mille.handover.ProposeHandover;
import be.mille.handover.ReadWithHer;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A family with somebody who is there for one restricted subject. */
@MilleTest
abstract class PutForwardHeld {
    static final String HERS = People.PSYCHOLOGIST;
    static final Compartment SUBJECT = Compartment.C3;

    @Autowired
    People people;

    @Autowired
    Relations relations;

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

    Set<HandoverProblem> handedTo(String receiver) {
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

    Set<ReferralProblem> sent(Compartment subject, String companion) {
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

    Set<RelayProblem> started(String by, Compartment where, @Nullable String ask) {
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

    ActorId id(String code) {
        return people.get(code).id();
    }
}
