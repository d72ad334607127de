package be.mille.consent;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.Relations;
import be.mille.family.PersonRecords;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** A family with a team, and somebody who comes for one restricted subject alone. */
@MilleTest
abstract class RestrictedRoleHeld {
    static final String HERS = "jeanne-mukendi";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Bounds bounds;

    @Autowired
    Consents consents;

    @Autowired
    TestClock clock;

    @Autowired
    Sql sql;

    @Autowired
    TransactionTemplate transactions;

    FamilyId family;

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    @BeforeEach
    void aFamilyWithATeam() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
        people.runAs(People.MIDWIFE, () -> {
            for (var who : List.of(People.DOCTOR, People.SOCIAL_WORKER)) {
                bounds.add(family, people.get(who).actor(), Set.of(Compartment.C0, Compartment.C2), null, Proof.AGREED);
            }
        });
    }

    HashMap<String, String> form(String place, String subject) {
        return new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "colleague", id(HERS).toString(),
                "language", "fr",
                "version", "2026.11",
                "informed", "true",
                "how", "GIVEN",
                "subjects", "C2",
                "task", "health",
                "place", place,
                "subject", subject));
    }

    Visitor brought() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        midwife.get(path("/share?colleague=" + id(HERS)));
        assertThat(midwife.post(path("/share"), form("SUBJECT", "C3")).statusCode())
                .isEqualTo(303);
        return midwife;
    }

    ActorId id(String code) {
        return people.get(code).id();
    }

    String path(String rest) {
        return "/families/" + family + rest;
    }

    /** Whether what the author writes on the subject is open to somebody now. */
    boolean knows(String reader, Compartment subject, String author) {
        return people.as(
                reader,
                () -> transactions.execute(_ -> sql.find(
                                Boolean.class,
                                "select access.may_read(:family, :subject, :author)",
                                p("family", family),
                                p("subject", subject),
                                p("author", id(author)))
                        .orElseThrow()));
    }

    boolean sees(String who) {
        return people.as(who, () -> relations.of(family)).stream()
                .anyMatch(one -> one.actor().equals(id(HERS)));
    }
}
