package be.mille.confidentiality;

import static be.mille.confidentiality.BreakGlass.at;
import static be.mille.confidentiality.BreakGlass.family;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.AddressFields;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** A family at an address, and a reader who accompanies it. */
@MilleTest
abstract class SameAddressHeld {
    static final String READER = People.HOSPITAL_MIDWIFE;
    static final String PAGE = "/me/neighbours";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    FamilyId family;
    Visitor reader;

    @BeforeEach
    void aFamilyAtAnAddressAndAReaderWhoAccompaniesIt() {
        forgetEverything();
        family = family(people, records, "Door " + UUID.randomUUID(), null);
        people.runAs(People.MIDWIFE, () -> {
            relations.add(
                    family, people.get(READER).actor(), RelationType.HEALTH_CARE, clock.instant(), Proof.BROUGHT_IN);
            live("Rue de l’Église", "12 B");
        });
        reader = at(port, people, READER);
    }

    @AfterEach
    void forgetEverything() {
        clock.reset();
        new Owner(settings)
                .run("truncate confidentiality.neighbour_look, confidentiality.settled, account.own_address");
        at(port, people, READER).post(PAGE + "/forget", Map.of());
    }

    void live(String street, String number) {
        records.setAddress(
                family,
                new AddressFields(AddressFields.Kind.FIXED, null, street, number, "4", "1030", "Schaerbeek", null),
                0);
    }

    static Map<String, String> house(String postcode, String street, String number) {
        return Map.of("postcode", postcode, "street", street, "number", number);
    }

    void note(String postcode, String street, String number) {
        assertThat(reader.post(PAGE, house(postcode, street, number)).statusCode())
                .isEqualTo(303);
    }

    void noteHers() {
        note("1030", "rue de l'eglise", "12b");
    }
}
