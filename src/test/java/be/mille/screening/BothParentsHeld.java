package be.mille.screening;

import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Both parents are talked with, each apart. */
@MilleTest
abstract class BothParentsHeld {
    static final String SAID_BY_HER = "parole-de-mina";
    static final String SAID_BY_KARIM = "parole-de-karim";

    @LocalServerPort
    int port;

    @Autowired
    Held held;

    @Autowired
    SecondParentTalks talks;

    @Autowired
    People people;

    @Autowired
    Screenings screenings;

    @Autowired
    Conversations conversations;

    @Autowired
    ScreeningsDue due;

    FamilyId family;
    UUID karim;
    ScreeningId hers;
    ScreeningId his;

    @BeforeEach
    void bothParentsAreTalkedWith() {
        family = held.family(TestClock.TODAY.plusWeeks(20));
        karim = talks.named(family, "Karim");
        hers = held.start(family);
        talks.words(family, hers, "opening", "opening.matters", SAID_BY_HER);
        held.finish(family, hers);
        his = talks.hold(family, karim, SAID_BY_KARIM);
    }
}
