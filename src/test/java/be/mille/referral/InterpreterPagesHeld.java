package be.mille.referral;

import be.mille.directory.HelpServices;
import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.family.ContactId;
import be.mille.family.Contacts;
import be.mille.family.OpenFamily;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.family.RecordContact;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A family who needs an interpreter, on the pages of an appointment. */
@MilleTest
abstract class InterpreterPagesHeld {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Contacts contacts;

    @Autowired
    HelpServices services;

    FamilyId family;
    Visitor midwife;

    @BeforeEach
    void aFamilyWhoNeedsAnInterpreter() {
        family = people.as(
                People.MIDWIFE,
                () -> records.open(new OpenFamily(
                        UUID.randomUUID(),
                        new PersonFields("Amina", null, null, null, null, List.of("ar", "fr"), true, "ti", null),
                        null,
                        null)));
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
    }

    String list() {
        return midwife.get("/families/" + family + "/contacts").body();
    }

    String address(ContactId at) {
        return "/families/" + family + "/contacts/" + at + "/interpreter";
    }

    UUID service(String code) {
        return services.byCode(code).orElseThrow().id().value();
    }

    ContactId planned(@Nullable LocalTime time, Audience audience) {
        return people.as(
                People.MIDWIFE,
                () -> contacts.record(
                                family,
                                new RecordContact(
                                        UUID.randomUUID(),
                                        null,
                                        Contact.Kind.CONSULTATION,
                                        Contact.State.PLANNED,
                                        TestClock.TODAY.plusDays(10),
                                        time,
                                        null,
                                        null,
                                        "Rue du Canal 4",
                                        Contact.Interpreter.NOT_BOOKED,
                                        "Parler des nuits",
                                        audience,
                                        Set.of(),
                                        TestClock.TODAY,
                                        0))
                        .orThrow());
    }

    Map<String, String> filled(String to) {
        return new HashMap<>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "to",
                to,
                "spoken",
                "ti",
                "mode",
                "ON_SITE",
                "minutes",
                "60",
                "place",
                "Rue du Canal 4",
                "wish",
                "WOMAN",
                "agreed",
                "ORALLY",
                "agreedOn",
                "24/11/2026",
                "version",
                "0"));
    }
}
