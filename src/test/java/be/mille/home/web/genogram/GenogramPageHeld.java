package be.mille.home.web.genogram;

import be.mille.family.Kinship;
import be.mille.family.Kinships;
import be.mille.family.MemberFields;
import be.mille.family.PersonRecords;
import be.mille.family.Persons;
import be.mille.family.Pregnancies;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** She, a partner, a child and one expected. */
@MilleTest
abstract class GenogramPageHeld {
    static final String HER = People.MIDWIFE;
    static final String OTHER = People.SOCIAL_WORKER;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Persons persons;

    @Autowired
    Pregnancies pregnancies;

    @Autowired
    Kinships kinships;

    @Autowired
    ApplicationContext context;

    final UUID karim = UUID.randomUUID();
    final UUID lina = UUID.randomUUID();
    FamilyId family;
    Visitor midwife;

    @BeforeEach
    void sheAPartnerAChildAndOneExpected() {
        var homes = new Household(context);
        family = homes.open(HER, "Naïma", TestClock.TODAY.plusDays(60));
        homes.join(family, HER, OTHER, TestClock.TODAY.minusDays(20));
        people.runAs(HER, () -> {
            records.addMember(
                    family, karim, member(MemberFields.Role.SECOND_PARENT, "Karim", MemberFields.Lives.WITH_HER));
            records.addMember(family, lina, member(MemberFields.Role.OLDER_CHILD, "Lina", MemberFields.Lives.WITH_HER));
        });
        midwife = new Visitor(port).signIn(people, HER);
    }

    static MemberFields member(MemberFields.Role role, String called, MemberFields.Lives lives) {
        return new MemberFields(role, called, null, null, lives, null, null);
    }

    String page(Visitor who) {
        return who.get("/families/" + family + "/genogram").body();
    }

    String form() {
        return "/families/" + family + "/person/kin";
    }

    Map<String, String> tie(UUID who, String kind, UUID other) {
        return new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(), "who", who.toString(), "kind", kind, "other", other.toString()));
    }

    List<Kinship> ties(String who) {
        return people.as(who, () -> kinships.of(family)).ties();
    }

    Visitor other() {
        return new Visitor(port).signIn(people, OTHER);
    }
}
