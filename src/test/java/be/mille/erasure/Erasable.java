package be.mille.erasure;

import be.mille.access.Compartment;
import be.mille.access.Relations;
import be.mille.careplan.AddNeed;
import be.mille.careplan.CarePlanChanges;
import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.family.PersonRecords;
import be.mille.family.RecordContact;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A family of whom something is written, of which she may ask to have erased what there is. */
@MilleTest
abstract class Erasable {
    @Autowired
    Erasures erasures;

    @Autowired
    PersonRecords records;

    @Autowired
    Contacts contacts;

    @Autowired
    CarePlanChanges plans;

    @Autowired
    Relations relations;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    FamilyId family(String called) {
        return people.as(People.HOSPITAL_MIDWIFE, () -> {
            var family = records.open(OpenFamilies.called(called));
            note(family, Audience.TEAM, "elle va bien");
            note(family, Audience.VIOLENCE, "elle a peur");
            plans.add(AddNeed.free(family, "housing", null));
            plans.add(AddNeed.free(family, "violence", null));
            return family;
        });
    }

    void note(FamilyId family, Audience audience, String words) {
        contacts.record(
                        family,
                        new RecordContact(
                                UUID.randomUUID(),
                                null,
                                Contact.Kind.HOME_VISIT,
                                Contact.State.DONE,
                                TestClock.TODAY.minusDays(2),
                                null,
                                null,
                                null,
                                null,
                                Contact.Interpreter.NOT_NEEDED,
                                words,
                                audience,
                                Set.of(),
                                TestClock.TODAY,
                                0))
                .orThrow();
    }

    /** The subjects of which the reader sees something. */
    Set<Compartment> subjects(FamilyId family) {
        return erasures.preview(family).items().stream()
                .map(Erasures.Item::subject)
                .collect(Collectors.toSet());
    }
}
