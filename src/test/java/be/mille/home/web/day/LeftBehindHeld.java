package be.mille.home.web.day;

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
import be.mille.handover.Handovers;
import be.mille.home.Household;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.referral.Agreement;
import be.mille.referral.Awaited;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.referral.Referrals;
import be.mille.relay.Authorities;
import be.mille.relay.OpenRelays;
import be.mille.relay.StartRelay;
import be.mille.testing.Absent;
import be.mille.testing.Asked;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** A midwife who leaves, a doctor who stays, a worker who may not know everything. */
@MilleTest
abstract class LeftBehindHeld {
    static final String NOBODY_LOOKS = "Plus personne ne s’en occupe";
    static final String REREAD = "Relire ce qui peut être dit hors de l’équipe";

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

    void awaited(String kind) {
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

    ReferralId ordinary() {
        return people.as(People.MIDWIFE, () -> Asked.outside(context, family, UUID.randomUUID(), "Deux visites"));
    }

    void coordinatesWithTheDoctorStandingIn() {
        people.runAs(People.MIDWIFE, () -> {
            var agreement = new Agreement(Agreement.Way.ORALLY, TestClock.TODAY);
            var until = TestClock.TODAY.plusDays(200);
            var proposed = mandates.propose(
                    new ProposeMandate(UUID.randomUUID(), family, id(People.MIDWIFE), null, agreement, until, null));
            var id = ((ProposeOutcome.Proposed) proposed).id();
            mandates.arrange(family, id, new Arrangement(id(People.DOCTOR), Reachable.unsaid()), 1);
        });
    }

    void leaves(String code) {
        people.runAs(People.DOCTOR, () -> relations.end(family, id(code), EndReason.ENDED_BY_READER));
    }

    List<ReferralId> awaits(String reader) {
        return people.as(reader, referrals::expectedOfMe).stream()
                .map(Awaited::request)
                .filter(one -> one.family().equals(family))
                .map(Referral::id)
                .toList();
    }

    String day(String reader) {
        return WholeDay.of(new Visitor(port).signIn(people, reader), called);
    }

    ActorId id(String code) {
        return people.get(code).id();
    }
}
