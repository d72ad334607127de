package be.mille.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Relations;
import be.mille.family.Contact;
import be.mille.family.Families;
import be.mille.home.Household;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.testing.Absent;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** A family that the social worker saw last. */
@MilleTest
abstract class AnsweringHeld {
    /** In the third trimester of the pregnancy somebody is asked after so many days. */
    static final int LIMIT = 21;

    static final LocalDate TODAY = TestClock.TODAY;
    static final List<String> TEAM = List.of(People.MIDWIFE, People.SOCIAL_WORKER, People.DOCTOR);

    @Autowired
    People people;

    @Autowired
    Families families;

    @Autowired
    Silences silences;

    @Autowired
    Relations relations;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    Absent absent;
    Household homes;
    FamilyId family;

    @BeforeEach
    void aFamilyTheSocialWorkerSawLast() {
        absent = new Absent(settings, people);
        homes = new Household(context);
        family = homes.open(People.MIDWIFE, "Vide", TODAY.plusDays(70));
        homes.join(family, People.MIDWIFE, People.SOCIAL_WORKER, TODAY.minusDays(60));
        homes.join(family, People.MIDWIFE, People.DOCTOR, TODAY.minusDays(40));
        homes.contact(family, People.SOCIAL_WORKER, Contact.State.DONE, TODAY.minusDays(LIMIT), null);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    /** On whose day the silence stands: one of the team, never two, never nobody. */
    String asked() {
        var days = TEAM.stream()
                .filter(one -> people.as(one, silences::expectedOfMe).stream()
                        .anyMatch(asked -> asked.family().equals(family)))
                .toList();
        assertThat(days).hasSize(1);
        return days.getFirst();
    }

    @Nullable
    ActorId answers(String reader) {
        return people.as(reader, () -> families.answering(List.of(family))).get(family);
    }

    ActorId id(String code) {
        return people.get(code).id();
    }
}
