package be.mille.coordination;

import be.mille.access.Relations;
import be.mille.family.Families;
import be.mille.home.Household;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.referral.Agreement;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A family with a team of three, one of whom may coordinate. */
@MilleTest
abstract class MandatesHeld {
    static final LocalDate YEAR = TestClock.TODAY.plusYears(1);

    @Autowired
    People people;

    @Autowired
    Mandates mandates;

    @Autowired
    Families families;

    @Autowired
    Relations relations;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    FamilyId family;

    @BeforeEach
    void aFamilyWithATeamOfThree() {
        var homes = new Household(context);
        family = homes.open(People.MIDWIFE, "Amina", TestClock.TODAY.plusDays(70));
        homes.join(family, People.MIDWIFE, People.SOCIAL_WORKER, TestClock.TODAY);
        homes.join(family, People.MIDWIFE, People.DOCTOR, TestClock.TODAY);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    MandateId proposed(String by, String whom, ProposeMandate.@Nullable Beside beside) {
        var outcome = people.as(by, () -> mandates.propose(command(whom, beside, YEAR)));
        return ((ProposeOutcome.Proposed) outcome).id();
    }

    ProposeMandate command(String whom, ProposeMandate.@Nullable Beside beside, LocalDate until) {
        var agreement = new Agreement(Agreement.Way.ORALLY, TestClock.TODAY);
        return new ProposeMandate(UUID.randomUUID(), family, id(whom), null, agreement, until, beside);
    }

    AcceptOutcome accept(String who, MandateId mandate) {
        return people.as(who, () -> mandates.accept(family, mandate, new Arrangement(null, Reachable.unsaid()), 0));
    }

    Coordination of(String reader) {
        return people.as(reader, () -> mandates.of(family));
    }

    @Nullable
    ActorId coordinator() {
        return people.as(People.MIDWIFE, () -> families.get(family).coordinator());
    }

    List<Duty.Kind> duties(String reader) {
        return people.as(reader, () -> mandates.expectedOfMe()).stream()
                .filter(one -> one.family().equals(family))
                .map(Duty::kind)
                .toList();
    }

    ActorId id(String code) {
        return people.get(code).id();
    }
}
