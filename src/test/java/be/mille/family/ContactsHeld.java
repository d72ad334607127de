package be.mille.family;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.Contact.State;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A midwife, a social worker and a psychologist who accompany Mina. */
@MilleTest
abstract class ContactsHeld {
    static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    PersonRecords records;

    @Autowired
    Families families;

    @Autowired
    Contacts contacts;

    @Autowired
    Relations relations;

    @Autowired
    Ids ids;

    @Autowired
    People people;

    FamilyId mina;

    @BeforeEach
    void aMidwifeASocialWorkerAndAPsychologistAccompanyMina() {
        var person = new PersonFields("Mina", null, null, null, null, List.of("ar"), true, null, null);
        mina = midwife(() -> records.open(new OpenFamily(ids.next(), person, null, null)));
        midwife(() -> {
            relations.add(
                    mina,
                    people.get(People.SOCIAL_WORKER).actor(),
                    RelationType.SOCIAL_CARE,
                    TestClock.START,
                    Proof.BROUGHT_IN);
            relations.add(
                    mina,
                    people.get(People.PSYCHOLOGIST).actor(),
                    RelationType.HEALTH_CARE,
                    TestClock.START,
                    Proof.BROUGHT_IN);
            return mina;
        });
    }

    ContactId write(State state, LocalDate day, Audience audience, @Nullable String note) {
        return midwife(() -> contacts.record(mina, command(null, state, day, audience, note, Set.of(), 0))
                .orThrow());
    }

    RecordContact command(
            @Nullable ContactId contact,
            State state,
            LocalDate day,
            Audience audience,
            @Nullable String note,
            Set<be.mille.kernel.ActorId> readers,
            int version) {
        return new RecordContact(
                ids.next(),
                contact,
                Contact.Kind.HOME_VISIT,
                state,
                day,
                LocalTime.of(14, 0),
                null,
                null,
                null,
                Contact.Interpreter.BOOKED,
                note,
                audience,
                readers,
                TODAY,
                version);
    }

    <T> T midwife(Callable<T> work) {
        return people.as(People.MIDWIFE, work);
    }
}
