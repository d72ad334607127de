package be.mille.handover;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.FamilyEvents;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A family of the hospital with a team, one of whom is asked to go on. */
@MilleTest
abstract class HandoversHeld {
    static final String LEAVES = People.HOSPITAL_MIDWIFE;
    static final String STAYS = People.MIDWIFE;
    static final String LETTER = "Elle dort mieux depuis la visite de sa sœur";

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    FamilyEvents events;

    @Autowired
    Handovers handovers;

    @Autowired
    TestClock clock;

    FamilyId family;

    @BeforeEach
    void aFamilyOfTheHospitalWithATeam() {
        family = people.as(LEAVES, () -> records.open(OpenFamilies.called("Soraya")));
        people.runAs(LEAVES, () -> {
            for (var one : List.of(STAYS, People.DOCTOR)) {
                relations.add(
                        family,
                        people.get(one).actor(),
                        RelationType.HEALTH_CARE,
                        clock.instant(),
                        Proof.AGREED_ORALLY);
            }
            relations.add(
                    family,
                    people.get(People.SOCIAL_WORKER).actor(),
                    RelationType.SOCIAL_CARE,
                    clock.instant(),
                    Proof.AGREED_ORALLY);
        });
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    ProposeHandover to(String receiver, Border border) {
        return new ProposeHandover(
                UUID.randomUUID(),
                family,
                people.get(receiver).id(),
                border,
                TestClock.TODAY.plusDays(3),
                LETTER,
                Compartment.C1,
                ReadWithHer.WITH_HER);
    }

    HandoverId proposed(ProposeHandover command) {
        var outcome = people.as(LEAVES, () -> handovers.propose(command));
        assertThat(outcome).isInstanceOf(ProposeOutcome.Proposed.class);
        return ((ProposeOutcome.Proposed) outcome).id();
    }

    HandoverState state(HandoverId id) {
        return people.as(LEAVES, () -> handovers.get(family, id)).state();
    }
}
