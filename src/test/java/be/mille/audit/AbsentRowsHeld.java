package be.mille.audit;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.Looks;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.account.internal.InvitedByOperator;
import be.mille.account.internal.Persons;
import be.mille.confidentiality.OfficerQueue;
import be.mille.directory.Professionals;
import be.mille.kernel.FamilyId;
import be.mille.note.Notes;
import be.mille.testing.MilleTest;
import be.mille.testing.OneHuman;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** A record that a midwife of a house of its own may open, and the officer of that house. */
@MilleTest
abstract class AbsentRowsHeld {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    InvitedByOperator operator;

    @Autowired
    Persons persons;

    @Autowired
    Professionals professionals;

    @Autowired
    Relations relations;

    @Autowired
    Notes notes;

    @Autowired
    Looks looks;

    @Autowired
    OfficerQueue queue;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    FamilyId family;
    Actor midwife;
    Actor officer;
    Visitor reader;

    @BeforeEach
    void aRecordSheMayOpen() {
        // of a house of its own: nobody else is asked about there
        var house = "Maison " + UUID.randomUUID();
        midwife = new OneHuman(operator, persons, professionals).hired(house, ActorFunction.HOSPITAL_MIDWIFE);
        officer = new OneHuman(operator, persons, professionals).hired(house, ActorFunction.CONFIDENTIALITY_OFFICER);
        family = OpenFamilies.withTeam(context, "Absent", Proof.BROUGHT_IN, People.DOCTOR);
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(family, midwife, RelationType.HEALTH_CARE, clock.instant(), Proof.BROUGHT_IN));
        reader = signedIn(midwife);
    }

    Visitor signedIn(Actor who) {
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        visitor.post("/sign-in", Map.of("professional", who.id().toString()));
        return visitor;
    }

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }
}
