package be.mille.erasure.internal;

import be.mille.screening.Held;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Records with something in them that has a shorter term than they have. */
@MilleTest
abstract class ShorterTermsHeld {
    @Autowired
    ShorterTerms terms;

    @Autowired
    Held held;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    long count(String from) {
        return Long.parseLong(new Owner(settings).asSuperuser("select count(*) from " + from));
    }
}
