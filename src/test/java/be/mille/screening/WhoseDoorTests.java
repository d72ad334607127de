package be.mille.screening;

import static be.mille.screening.HerWays.address;
import static be.mille.screening.HerWays.inside;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.EndReason;
import be.mille.access.Exclusions;
import be.mille.access.Relations;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An address by which she answers leads to one professional, and nowhere once that one is kept away or was ended. */
@MilleTest
class WhoseDoorTests {
    @LocalServerPort
    int port;

    @Autowired
    Held held;

    @Autowired
    People people;

    @Autowired
    Relations relations;

    @Autowired
    Exclusions exclusions;

    @Autowired
    TestClock clock;

    FamilyId family;
    Visitor her;

    @BeforeEach
    void sheStandsBehindHerAddress() {
        clock.set(TestClock.START.minus(Duration.ofDays(5)));
        family = held.family(null);
        clock.reset();
        var screening = held.start(family);
        her = inside(port, address(new Visitor(port).signIn(people, People.MIDWIFE), family, screening));
        assertThat(her.get("/here/5").statusCode()).isEqualTo(200);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void whereTheHouseOfWhoGaveItIsKeptAwayTheAddressLeadsNowhere() {
        people.runAs(
                People.DOCTOR,
                () -> exclusions.exclude(family, people.get(People.MIDWIFE).organisation()));
        assertThat(her.get("/here/5").statusCode()).isEqualTo(404);
    }

    @Test
    void whatWasEndedIsEndedBehindTheAddressTooWhateverTheClockSays() {
        people.runAs(
                People.DOCTOR,
                () -> relations.end(family, people.get(People.MIDWIFE).id(), EndReason.WITHDRAWN));
        clock.set(TestClock.START.minus(Duration.ofDays(3)));
        assertThat(her.get("/here/5").statusCode()).isEqualTo(404);
    }
}
