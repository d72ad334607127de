package be.mille.handover;

import be.mille.access.Proof;
import be.mille.family.AddressFields;
import be.mille.family.Audience;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEventId;
import be.mille.family.FamilyEvents;
import be.mille.family.PersonRecords;
import be.mille.family.RecordEvent;
import be.mille.family.TimeOutcome;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A family that may move from one basin to another, and her colleagues in both. */
@MilleTest
abstract class MovesHeld {
    static final String STREET = "Rue de l’Ancre-Levée";

    /** She accompanies from the basin that the family leaves. */
    static final String HERS = People.MIDWIFE;

    /** Of the basin the family comes to. */
    static final String THERE = People.OTHER_MIDWIFE;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    FamilyEvents events;

    @Autowired
    Moves moves;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    final String called = "Lieu " + UUID.randomUUID();
    FamilyId family;

    @BeforeEach
    void aFamilyWithColleaguesOfTwoBasins() {
        family = OpenFamilies.withTeam(context, called, Proof.AGREED_ORALLY, THERE, People.SOCIAL_WORKER);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    void lives(AddressFields.Kind kind, @Nullable String postcode) {
        people.runAs(
                HERS,
                () -> records.setAddress(
                        family,
                        new AddressFields(
                                kind, null, postcode == null ? null : STREET, "3", null, postcode, null, null),
                        0));
    }

    FamilyEventId moved(FamilyEvent.Kind kind) {
        return moved(kind, Audience.TEAM, null, 0);
    }

    FamilyEventId moved(FamilyEvent.Kind kind, Audience audience, @Nullable FamilyEventId event, int version) {
        var command = new RecordEvent(
                UUID.randomUUID(),
                event,
                kind,
                TestClock.TODAY,
                null,
                null,
                audience,
                Set.of(),
                TestClock.TODAY,
                version);
        return ((TimeOutcome.Saved<FamilyEventId>) people.as(HERS, () -> events.record(family, command))).id();
    }

    String page(FamilyEventId event) {
        return "/families/" + family + "/moves/" + event;
    }

    Visitor visitor(String who) {
        return new Visitor(port).signIn(people, who);
    }

    String seen(String who, String path) {
        return visitor(who).get(path).body();
    }

    static Map<String, String> said(String words) {
        return new HashMap<>(Map.of("key", UUID.randomUUID().toString(), "to", "centre-west", "words", words));
    }
}
