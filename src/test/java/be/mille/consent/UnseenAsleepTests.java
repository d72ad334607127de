package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.confidentiality.Sleeping;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Whoever is there for one restricted subject and sleeps wakes nothing that was taken back, also by somebody who does not know of her. */
@MilleTest
class UnseenAsleepTests {
    private static final String HERS = "jeanne-mukendi";

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    Bounds bounds;

    @Autowired
    Consents consents;

    @Autowired
    Sleeping sleeping;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    FamilyId family;
    UUID slept;

    @BeforeEach
    void somebodyBroughtInForViolenceOnDangerSleeps() {
        family = OpenFamilies.withTeam(context, "Endormie", Proof.AGREED, People.DOCTOR);
        people.runAs(
                People.MIDWIFE,
                () -> bounds.addForSubject(family, people.get(HERS).actor(), Compartment.C3, null, Proof.VITAL));
        clock.forward(Duration.ofMinutes(1));
        var owner = new Owner(settings);
        owner.asSuperuser("""
                with slept as (update access.relation set asleep_until = ends_at, ends_at = '%s', end_reason = 'INACTIVE'
                    where family = '%s' and subject = 'C3' returning 1) select count(*) from slept
                """.formatted(clock.instant(), family));
        slept = UUID.fromString(
                owner.strings("select id from access.relation where subject = 'C3' and family = ?", family.value())
                        .getFirst());
        clock.forward(Duration.ofMinutes(1));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private void withdrawn(Set<Compartment> subjects) {
        people.runAs(People.DOCTOR, () -> {
            var seen = consents.preview(family, Recipient.TEAM, subjects).fingerprint();
            var note = new NoteConsent(
                    UUID.randomUUID(),
                    family,
                    ConsentKind.WITHDRAWN,
                    Recipient.TEAM,
                    subjects,
                    null,
                    null,
                    Interpreting.NONE,
                    null,
                    null,
                    null);
            assertThat(consents.withdraw(note, seen)).isNull();
        });
    }

    @Test
    void afterAWithdrawalByWhoDoesNotKnowOfHerSheWakesNothing() {
        withdrawn(Set.of(Compartment.C0));
        assertThat(people.as(HERS, sleeping::mine)).noneMatch(one -> one.id().equals(slept));
        assertThatThrownBy(() -> people.as(HERS, () -> sleeping.wake(slept))).isInstanceOf(NotFoundException.class);
        assertThat(new Owner(settings)
                        .strings(
                                "select id from access.clearance where family = ? and basis = 'NAMED' and not ended_by_act",
                                family.value()))
                .isEmpty();
    }

    @Test
    void whatWasTakenBackOfAnotherSubjectLeavesHerAsleepAndSheWakes() {
        withdrawn(Set.of(Compartment.C2));
        assertThat(people.as(HERS, () -> sleeping.wake(slept))).isEqualTo(family);
        assertThat(people.as(HERS, () -> bounds.opens(people.get(HERS).function())))
                .isNotEmpty();
    }
}
