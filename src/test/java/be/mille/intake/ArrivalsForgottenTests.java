package be.mille.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.family.PersonRecords;
import be.mille.intake.internal.ArrivalsForgotten;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Nothing that arrived is kept longer than it is needed, and its key goes with it. */
@MilleTest
class ArrivalsForgottenTests {
    private static final String HER = "lotte-claes";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Attaching attaching;

    @Autowired
    PersonRecords records;

    @Autowired
    ArrivalsForgotten forgotten;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private ArrivalId noted(Arriving one) {
        clock.forward(Duration.ofSeconds(1));
        return people.as(HER, () -> arrivals.note(UUID.randomUUID(), one.asked()));
    }

    private boolean there(ArrivalId id) {
        return people.as(HER, () -> {
            try {
                arrivals.get(id);
                return true;
            } catch (NotFoundException _) {
                return false;
            }
        });
    }

    private String keys(ArrivalId id) {
        return new Owner(settings).asSuperuser("select count(*) from sealing.key where family = '" + id + "'");
    }

    @Test
    void thirtyDaysAfterItsAnswerItIsDeletedWithWhatWasJoinedAndItsKeys() {
        var number = Arriving.number();
        var first = noted(Arriving.from("Mme Dubois").phone(number));
        var again = noted(Arriving.from("Mme Dubois").phone(number));
        people.runAs(HER, () -> {
            arrivals.join(again, first);
            arrivals.answer(
                    first,
                    ArrivalAnswer.NOT_OURS,
                    "Ailleurs",
                    arrivals.get(first).version());
        });
        clock.forward(Duration.ofDays(29));
        forgotten.look();
        assertThat(there(first)).isTrue();
        assertThat(keys(first) + keys(again)).isEqualTo("11");
        clock.forward(Duration.ofDays(3));
        assertThat(forgotten.look().gone()).isPositive();
        assertThat(there(first) || there(again)).isFalse();
        assertThat(keys(first) + keys(again)).isEqualTo("00");
    }

    @Test
    void whatNobodyAnsweredLosesAllItSaidAfterNinetyDaysAndTheQueueSaysSo() {
        var id = noted(Arriving.from("Mme Dubois").called("Perdue").category("social-grocery"));
        clock.forward(Duration.ofDays(89));
        forgotten.look();
        assertThat(people.as(HER, () -> arrivals.get(id)).waits()).isTrue();
        clock.forward(Duration.ofDays(2));
        assertThat(forgotten.look().lapsed()).isPositive();
        var left = people.as(HER, () -> arrivals.get(id));
        assertThat(Objects.requireNonNull(left.answered()).answer()).isEqualTo(ArrivalAnswer.LAPSED);
        assertThat(left.asked().about().called()).isNull();
        assertThat(left.asked().category()).isNull();
        assertThat(left.asked().words()).isNull();
        assertThat(keys(id)).isEqualTo("0");
        var queue =
                new Visitor(port).signIn(people, HER).get("/arrivals?lang=fr").body();
        assertThat(queue).contains("90").doesNotContain("Perdue");
        clock.forward(Duration.ofDays(32));
        forgotten.look();
        assertThat(there(id)).isFalse();
    }

    @Test
    void aLaterDeliveryKeepsTheFirstOneWaiting() {
        var number = Arriving.number();
        var first = noted(Arriving.from("Mme Dubois").phone(number));
        clock.forward(Duration.ofDays(20));
        var again = noted(Arriving.from("Mme Dubois").phone(number));
        people.runAs(HER, () -> arrivals.join(again, first));
        clock.forward(Duration.ofDays(80));
        forgotten.look();
        assertThat(people.as(HER, () -> arrivals.get(first)).waits()).isTrue();
    }

    @Test
    void nobodyWhoIsSignedInForgetsAnything() {
        var id = noted(Arriving.from("Mme Dubois"));
        clock.forward(Duration.ofDays(200));
        assertThat(people.as(HER, () -> forgotten.look())).isEqualTo(new ArrivalsForgotten.Forgotten(0, 0));
        assertThat(people.as(HER, () -> arrivals.get(id)).waits()).isTrue();
    }

    @Test
    void itGoesWithTheRecordItWentInto() {
        var family = people.as(HER, () -> records.open(OpenFamilies.called("Effacée")));
        var id = noted(Arriving.from("Mme Dubois").called("Effacée"));
        var other = noted(Arriving.from("Mme Dubois"));
        people.runAs(HER, () -> {
            attaching.attach(family, new Attaching.Attach(id, 0, Compartment.C2, "Demandé", "fr", null));
            arrivals.answer(other, ArrivalAnswer.TAKEN_UP, null, 0);
        });
        new Owner(settings).asSuperuser("select erasure.erase(array['" + family + "'::uuid], true, '{}', now())::text");
        assertThat(there(id)).isFalse();
        assertThat(keys(id)).isEqualTo("0");
        assertThat(there(other)).as("control").isTrue();
        assertThatThrownBy(() -> people.as(HER, () -> arrivals.get(id))).isInstanceOf(NotFoundException.class);
    }
}
