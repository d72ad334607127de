package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.kernel.Ids;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** With a clock that goes on inside a transaction, what the transaction opens is open to it. */
@MilleTest
class MovingClockTests {
    @Autowired
    TestClock clock;

    @Autowired
    PersonRecords records;

    @Autowired
    Contacts contacts;

    @Autowired
    Ids ids;

    @Autowired
    People people;

    @BeforeEach
    void theClockGoesOn() {
        clock.goOn();
    }

    @AfterEach
    void theClockStandsStill() {
        clock.reset();
    }

    @Test
    void aRecordIsOpenedAndSomethingRestrictedWritten() {
        var person = new PersonFields("Mina", null, null, null, null, List.of(), false, null, null);
        var mina = people.as(
                People.MIDWIFE,
                () -> records.open(new OpenFamily(ids.next(), person, TestClock.TODAY.plusDays(90), null)));
        var command = new RecordContact(
                ids.next(),
                null,
                Contact.Kind.CALL,
                Contact.State.DONE,
                TestClock.TODAY,
                null,
                null,
                null,
                null,
                Contact.Interpreter.NOT_NEEDED,
                "x",
                Audience.VIOLENCE,
                Set.of(),
                TestClock.TODAY,
                0);
        people.as(People.MIDWIFE, () -> contacts.record(mina, command).orThrow());
        assertThat(people.as(People.MIDWIFE, () -> contacts.of(mina))).hasSize(1);
    }
}
