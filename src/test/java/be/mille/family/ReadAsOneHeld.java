package be.mille.family;

import be.mille.access.Relations;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

/** Two records of one person. */
@MilleTest
abstract class ReadAsOneHeld {
    static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    PersonRecords records;

    @Autowired
    Merges merges;

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

    FamilyId open(@Nullable LocalDate due) {
        return as(() -> records.open(OpenFamilies.called("Mina", due)));
    }

    UUID merge(FamilyId first, FamilyId second) {
        return as(() -> ((Merges.Outcome.Merged) merges.merge(first, second)).merge());
    }

    <T> T as(java.util.concurrent.Callable<T> work) {
        return people.as(People.MIDWIFE, work);
    }

    ContactId contact(FamilyId family, Contact.State state, LocalDate day) {
        return as(() -> contacts.record(family, command(null, state, day, 0)).orThrow());
    }

    RecordContact command(@Nullable ContactId contact, Contact.State state, LocalDate day, int version) {
        return new RecordContact(
                ids.next(),
                contact,
                Contact.Kind.HOME_VISIT,
                state,
                day,
                null,
                null,
                null,
                null,
                Contact.Interpreter.NOT_NEEDED,
                null,
                Audience.TEAM,
                Set.of(),
                TODAY,
                version);
    }
}
