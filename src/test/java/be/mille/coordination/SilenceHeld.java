package be.mille.coordination;

import be.mille.home.Household;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.referral.Agreement;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A family with a team, where contact may be lost. */
@MilleTest
abstract class SilenceHeld {
    static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    People people;

    @Autowired
    Silences silences;

    @Autowired
    Mandates mandates;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    Household homes;
    FamilyId family;

    @BeforeEach
    void aFamilyWithATeam() {
        homes = new Household(context);
        family = homes.open(People.MIDWIFE, "Muette", TODAY.plusDays(70));
        homes.join(family, People.MIDWIFE, People.SOCIAL_WORKER, TODAY.minusDays(40));
        homes.join(family, People.MIDWIFE, People.DOCTOR, TODAY.minusDays(40));
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    MandateId coordinated(String who) {
        var command = new ProposeMandate(
                UUID.randomUUID(),
                family,
                id(who),
                null,
                new Agreement(Agreement.Way.ORALLY, TODAY),
                TODAY.plusDays(300),
                null);
        return ((ProposeOutcome.Proposed) people.as(who, () -> mandates.propose(command))).id();
    }

    boolean asked(String reader) {
        return people.as(reader, () -> silences.expectedOfMe()).stream()
                .anyMatch(one -> one.family().equals(family));
    }

    ActorId id(String code) {
        return people.get(code).id();
    }
}
