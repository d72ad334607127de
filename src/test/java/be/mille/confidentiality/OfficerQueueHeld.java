package be.mille.confidentiality;

import static be.mille.confidentiality.BreakGlass.family;
import static be.mille.confidentiality.BreakGlass.opened;

import be.mille.access.Relations;
import be.mille.family.Families;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** A record that somebody opens exceptionally. */
@MilleTest
abstract class OfficerQueueHeld {
    static final String READER = People.HOSPITAL_MIDWIFE;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Families families;

    @Autowired
    Relations relations;

    @Autowired
    ExceptionalOpenings openings;

    @Autowired
    OfficerQueue queue;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    String called = "Glass " + UUID.randomUUID();
    FamilyId family;

    @BeforeEach
    void aRecord() {
        forgetEverything();
        family = family(people, records, called, null);
    }

    @AfterEach
    void forgetEverything() {
        people.runAs(READER, () -> openings.running().ifPresent(one -> openings.end(one.id())));
        clock.reset();
        new Owner(settings)
                .run(
                        "truncate confidentiality.opening, confidentiality.guess, confidentiality.lift, confidentiality.settled, confidentiality.unrecognised, confidentiality.clarified, confidentiality.neighbour_look");
    }

    void open() {
        opened(people, openings, READER, called);
        people.runAs(READER, () -> openings.end(openings.running().orElseThrow().id()));
    }
}
