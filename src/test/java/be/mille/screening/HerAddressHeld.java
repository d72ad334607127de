package be.mille.screening;

import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A screening begun, and an address for her to go on by herself. */
@MilleTest
abstract class HerAddressHeld {
    @LocalServerPort
    int port;

    @Autowired
    Held held;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    FamilyId family;
    ScreeningId screening;
    Visitor midwife;

    @BeforeEach
    void aScreeningBegun() {
        family = held.family(null);
        screening = held.start(family);
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
    }

    @AfterEach
    void today() {
        clock.reset();
    }
}
