package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.family.PersonRecords;
import be.mille.family.RecordContact;
import be.mille.kernel.FamilyId;
import be.mille.sealing.Erasing;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A key that did not come back from a backup: what lies closed under it is shown to nobody, and no part of it; the other records go on. */
@MilleTest
class LostKeyTests {
    private static final String SAID = "Sansclef" + UUID.randomUUID().toString().substring(0, 8);

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Contacts contacts;

    @Autowired
    Erasing erasing;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Environment settings;

    private String kept = "";

    /** The other tests list the records of the same midwife. */
    @AfterEach
    void theKeyComesBack() {
        var parts = kept.split(" ");
        change("insert into sealing.key (family, compartment, wrapped, master, made_at) values ('" + parts[0]
                + "', 'C2', decode('" + parts[1] + "', 'hex'), '" + parts[2] + "', now())");
    }

    private FamilyId told(String called, String said) {
        var family = records.open(OpenFamilies.called(called));
        var visit = new RecordContact(
                UUID.randomUUID(),
                null,
                Contact.Kind.HOME_VISIT,
                Contact.State.DONE,
                TestClock.TODAY.minusDays(1),
                null,
                null,
                null,
                null,
                Contact.Interpreter.NOT_NEEDED,
                said,
                Audience.TEAM,
                Set.of(),
                TestClock.TODAY,
                0);
        contacts.record(family, visit).orThrow();
        return family;
    }

    private void lose(FamilyId family) {
        kept = new Owner(settings)
                .asSuperuser(
                        "select family || ' ' || encode(wrapped, 'hex') || ' ' || master from sealing.key where compartment = 'C2' and family = '"
                                + family + "'");
        change("delete from sealing.key where compartment = 'C2' and family = '" + family + "'");
    }

    private void change(String change) {
        new Owner(settings).asSuperuser("with changed as (" + change + " returning 1) select count(*) from changed");
        new TransactionTemplate(transactions).executeWithoutResult(_ -> erasing.forget());
    }

    @Test
    void whatLiesUnderALostKeyIsShownToNobodyAndTheOthersGoOn() {
        var family = people.as(People.OTHER_MIDWIFE, () -> told("Une visite", SAID));
        var other = people.as(People.OTHER_MIDWIFE, () -> told("Une autre", "Avecclef"));
        var visitor = new Visitor(port).signIn(people, People.OTHER_MIDWIFE);
        var page = "/families/" + family + "/contacts";
        assertThat(visitor.get(page).body()).as("control").contains(SAID);
        lose(family);
        var answer = visitor.get(page);
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain(SAID, "Exception", "There is no key");
        assertThat(visitor.get("/families/" + other + "/contacts").body()).contains("Avecclef");
        var stranger = new Visitor(port).signIn(people, People.DOCTOR);
        assertThat(stranger.get(page).statusCode())
                .as("to a stranger it is still not there")
                .isEqualTo(404);
    }
}
