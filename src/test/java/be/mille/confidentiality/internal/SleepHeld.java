package be.mille.confidentiality.internal;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.confidentiality.Sleeping;
import be.mille.family.Families;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** A family with a worker whom a colleague brought in, and a doctor she agreed to. */
@MilleTest
abstract class SleepHeld {
    static final String WORKER = People.SOCIAL_WORKER;
    static final String ACCEPTED = People.DOCTOR;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Families families;

    @Autowired
    Sleeping sleeping;

    @Autowired
    SleepClock night;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    /** Not the families of the other tests, which lie beside it. */
    final String called = "Zohra S" + UUID.randomUUID().toString().substring(0, 8);

    FamilyId family;

    @BeforeEach
    void aFamilyWithAWorkerWhomACollegueBroughtAndADoctorSheAgreedTo() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called(called)));
        people.runAs(People.MIDWIFE, () -> {
            relations.add(
                    family, people.get(WORKER).actor(), RelationType.SOCIAL_CARE, clock.instant(), Proof.BROUGHT_IN);
            relations.add(
                    family,
                    people.get(ACCEPTED).actor(),
                    RelationType.HEALTH_CARE,
                    clock.instant(),
                    Proof.AGREED_ORALLY);
        });
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    boolean open(String who) {
        try {
            people.as(who, () -> families.get(family));
            return true;
        } catch (NotFoundException e) {
            return false;
        }
    }

    void after(int days) {
        clock.set(TestClock.START.plus(Duration.ofDays(days)));
        night.look();
    }

    /** Those of the shared database that are about this family: the only one with these initials that began today. */
    List<Sleeping.Asleep> asleep(String who) {
        var mine = Set.copyOf(new Owner(settings)
                .strings(
                        "select id::text from access.relation where family = ?::uuid",
                        family.value().toString()));
        return people.as(who, sleeping::mine).stream()
                .filter(one -> mine.contains(one.id().toString()))
                .toList();
    }

    /** Asked of the table: a look would be a sign. */
    boolean openAt(Instant moment, String who) {
        return !new Owner(settings)
                .strings("select 1 from access.relation where family = '" + family + "' and actor = '"
                        + people.get(who).id() + "' and ends_at > '" + moment + "'")
                .isEmpty();
    }
}
