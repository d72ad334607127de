package be.mille.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.family.PersonRecords;
import be.mille.family.RecordContact;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.proof.Scorecard;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** T26: many exceptional openings, over every way there is; each is told, each waits for a review, none opens what it may not. */
@MilleTest
class ExceptionalDrillTests {
    private static final long SEED = 26;
    private static final int OPENINGS = Scorecard.full() ? 1_000 : 40;
    private static final String READER = People.HOSPITAL_MIDWIFE;

    @Autowired
    ExceptionalOpenings openings;

    @Autowired
    OfficerQueue queue;

    @Autowired
    PersonRecords records;

    @Autowired
    Contacts contacts;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    private final SplittableRandom random = new SplittableRandom(SEED);

    @BeforeEach
    @AfterEach
    void nothingIsOpen() {
        clock.reset();
        people.runAs(READER, () -> openings.running().ifPresent(one -> openings.end(one.id())));
        new Owner(settings).run("truncate confidentiality.opening, confidentiality.guess, confidentiality.lift");
    }

    @Test
    void everyOneIsToldAndReviewedAndNoneOpensMore() {
        int told = 0;
        int waiting = 0;
        int more = 0;
        for (int i = 0; i < OPENINGS; i++) {
            var family = family("Drill " + i + " " + UUID.randomUUID());
            var key = opened(family);
            told += people.as(People.MIDWIFE, openings::notices).stream()
                            .anyMatch(one -> one.id().equals(key))
                    ? 1
                    : 0;
            waiting += people.as(People.OFFICER, queue::openings).stream()
                            .anyMatch(one -> one.id().equals(key) && one.verdict() == null)
                    ? 1
                    : 0;
            more += people.as(READER, () -> contacts.of(family.id())).stream()
                            .anyMatch(one -> one.compartment() == Compartment.C7 || one.compartment() == Compartment.C8)
                    ? 1
                    : 0;
            assertThatThrownBy(() -> people.runAs(READER, () -> note(family.id(), Audience.TEAM)))
                    .as("reading only")
                    .isInstanceOf(NotFoundException.class);
            clock.forward(Duration.ofHours(4));
            assertThatThrownBy(() -> people.as(READER, () -> contacts.of(family.id())))
                    .isInstanceOf(NotFoundException.class);
            clock.reset();
            people.runAs(READER, () -> openings.running().ifPresent(one -> openings.end(one.id())));
        }
        new Scorecard(
                        "T26",
                        "exceptional openings: told, waiting for a review, opening nothing more",
                        OPENINGS,
                        2L * OPENINGS - told - waiting + more,
                        SEED,
                        Scorecard.full() ? "full" : "small",
                        1,
                        aMutedOneIsMissed() ? 1 : 0)
                .keep();
        assertThat(told).isEqualTo(OPENINGS);
        assertThat(waiting).isEqualTo(OPENINGS);
        assertThat(more).isZero();
    }

    /** A family whose team wrote about residence and justice too. */
    private record Named(FamilyId id, String called) {}

    private Named family(String called) {
        var family = BreakGlass.family(people, records, called, null);
        people.runAs(People.MIDWIFE, () -> {
            note(family, Audience.TEAM);
            note(family, Audience.RESIDENCE);
            note(family, Audience.JUSTICE);
        });
        return new Named(family, called);
    }

    private UUID opened(Named family) {
        var asking = BreakGlass.asking(family.called());
        if (random.nextBoolean()) {
            asking = new ExceptionalOpenings.Request(
                    asking.key(),
                    null,
                    null,
                    people.as(People.MIDWIFE, () -> openings.reference(family.id())),
                    ExceptionalReason.values()[random.nextInt(ExceptionalReason.values().length)],
                    asking.words(),
                    people.as(READER, () -> openings.choices(people.get(READER).actor())));
        }
        var request = asking;
        assertThat(people.as(READER, () -> openings.open(request)))
                .isInstanceOf(ExceptionalOpenings.Outcome.Opened.class);
        return request.key();
    }

    /** The fault on purpose: an opening whose notice was put away unread. */
    private boolean aMutedOneIsMissed() {
        var key = opened(family("Drill muted " + UUID.randomUUID()));
        new Owner(settings)
                .asSuperuser("with muted as (update confidentiality.opening set told_seen_at = at where id = '" + key
                        + "' returning 1) select count(*) from muted");
        return people.as(People.MIDWIFE, openings::notices).stream()
                .noneMatch(one -> one.id().equals(key));
    }

    private void note(FamilyId family, Audience audience) {
        contacts.record(
                        family,
                        new RecordContact(
                                UUID.randomUUID(),
                                null,
                                Contact.Kind.HOME_VISIT,
                                Contact.State.DONE,
                                TestClock.TODAY.minusDays(2),
                                null,
                                null,
                                null,
                                null,
                                Contact.Interpreter.NOT_NEEDED,
                                "vu",
                                audience,
                                Set.of(),
                                TestClock.TODAY,
                                0))
                .orThrow();
    }
}
