package be.mille.confidentiality;

import static be.mille.confidentiality.BreakGlass.asking;
import static be.mille.confidentiality.BreakGlass.family;
import static be.mille.testing.OneHuman.as;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.account.internal.InvitedByOperator;
import be.mille.account.internal.Persons;
import be.mille.confidentiality.ExceptionalOpenings.Outcome;
import be.mille.directory.Professionals;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OneHuman;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A midwife of two houses, who is one human being with two posts. */
@MilleTest
abstract class OneHumanHeld {
    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    ExceptionalOpenings openings;

    @Autowired
    OfficerQueue queue;

    @Autowired
    InvitedByOperator operator;

    @Autowired
    Persons persons;

    @Autowired
    Professionals professionals;

    @Autowired
    TestClock clock;

    final String house = "Maison " + UUID.randomUUID();
    final String elsewhere = "Ailleurs " + UUID.randomUUID();
    final String called = "Glass " + UUID.randomUUID();
    Actor here;
    Actor there;
    FamilyId family;

    @BeforeEach
    void aMidwifeOfTwoHouses() {
        clock.reset();
        var midwife = somebody();
        here = midwife.hired(house, ActorFunction.HOSPITAL_MIDWIFE);
        there = midwife.hired(elsewhere, ActorFunction.HOSPITAL_MIDWIFE);
        family = family(people, records, called, null);
    }

    @AfterEach
    void theClockOfTheOthers() {
        for (var post : List.of(here, there)) {
            CurrentActor.runAs(post, () -> openings.running().ifPresent(one -> openings.end(one.id())));
        }
        clock.reset();
    }

    OneHuman somebody() {
        return new OneHuman(operator, persons, professionals);
    }

    Outcome asks(Actor who, String name) {
        return as(who, () -> openings.open(asking(name)));
    }
}
