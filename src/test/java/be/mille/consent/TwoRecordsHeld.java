package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.Relations;
import be.mille.family.Merges;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two records of one person, not read as one yet, and what she said of the other. */
@MilleTest
abstract class TwoRecordsHeld {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Bounds bounds;

    @Autowired
    Relations relations;

    @Autowired
    Consents consents;

    @Autowired
    Merges merges;

    @Autowired
    TestClock clock;

    FamilyId here;
    FamilyId other;

    @BeforeEach
    void twoRecordsOfOnePerson() {
        here = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Deux")));
        other = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Deux")));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    void accompanies(String who, FamilyId family, Set<Compartment> subjects, @Nullable Instant until) {
        people.runAs(People.MIDWIFE, () -> bounds.add(family, people.get(who).actor(), subjects, until, Proof.AGREED));
    }

    Set<Compartment> reads(String who, FamilyId family) {
        var scope = EnumSet.noneOf(Compartment.class);
        people.as(People.MIDWIFE, () -> relations.of(family)).stream()
                .filter(one -> one.actor().equals(people.get(who).id()) && one.accompaniesAt(clock.instant()))
                .forEach(one -> scope.addAll(one.scope()));
        return scope;
    }

    UUID mergedBy(String who) {
        var outcome = people.as(who, () -> merges.merge(here, other));
        assertThat(outcome).isInstanceOf(Merges.Outcome.Merged.class);
        return ((Merges.Outcome.Merged) outcome).merge();
    }

    NoteConsent note(ConsentKind kind, Recipient from, Compartment subject) {
        return new NoteConsent(
                UUID.randomUUID(), other, kind, from, Set.of(subject), null, null, Interpreting.NONE, null, null, null);
    }

    void said(ConsentKind kind, Recipient from, Compartment subject) {
        people.runAs(People.MIDWIFE, () -> {
            if (!kind.takesBack()) {
                consents.note(note(kind, from, subject));
                return;
            }
            var seen = consents.preview(other, from, Set.of(subject)).fingerprint();
            assertThat(consents.withdraw(note(kind, from, subject), seen)).isNull();
        });
    }
}
