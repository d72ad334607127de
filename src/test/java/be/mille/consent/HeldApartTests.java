package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.testing.People;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * She agreed until a day that a midwife reads her sexual history, and since then to the rest without one. Whoever renews the midwife may
 * not know of it: the midwife's place goes on, that subject ends on the day.
 */
class HeldApartTests extends RestrictedRoleHeld {
    private static final String READER = People.HOSPITAL_MIDWIFE;
    private static final Duration DAYS = Duration.ofDays(20);

    @BeforeEach
    void agreedUntilADayAndTheRestWithoutOne() {
        shared(
                Set.of(Compartment.C0, Compartment.C1, Compartment.C9),
                clock.instant().plus(DAYS));
        clock.forward(Duration.ofMinutes(1));
        shared(Set.of(Compartment.C0, Compartment.C1), null);
    }

    @ParameterizedTest
    @ValueSource(strings = {People.DOCTOR, People.MIDWIFE})
    void theSubjectEndsOnTheDayWhoeverRenews(String by) {
        renewed(by);
        assertThat(reads(Compartment.C9)).isTrue();
        clock.forward(DAYS);
        assertThat(reads(Compartment.C9)).isFalse();
        assertThat(reads(Compartment.C1)).as("the rest goes on").isTrue();
    }

    @Test
    void nothingOfItIsSeenByWhoMayNotKnow() {
        renewed(People.DOCTOR);
        assertThat(people.as(People.DOCTOR, () -> relations.of(family)))
                .filteredOn(one -> one.actor().equals(id(READER)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.subject()).isNull();
                    assertThat(one.endsAt()).isAfter(clock.instant().plus(DAYS));
                });
        assertThat(people.as(People.MIDWIFE, () -> relations.of(family)))
                .as("control: who reads it sees until when")
                .filteredOn(one -> one.actor().equals(id(READER)) && one.subject() == Compartment.C9)
                .singleElement()
                .satisfies(
                        one -> assertThat(one.endsAt()).isBefore(clock.instant().plus(DAYS)));
    }

    /** Control. */
    @Test
    void whatSheAgreesToAgainWithoutADayGoesOn() {
        clock.forward(Duration.ofMinutes(1));
        shared(EnumSet.of(Compartment.C0, Compartment.C1, Compartment.C9), null);
        renewed(People.DOCTOR);
        clock.forward(DAYS);
        assertThat(reads(Compartment.C9)).isTrue();
    }

    private void renewed(String by) {
        clock.forward(Duration.ofMinutes(1));
        people.runAs(by, () -> {
            relations.renew(family, id(READER));
            consents.hold(family, id(READER));
        });
    }

    private boolean reads(Compartment compartment) {
        return knows(READER, compartment, People.DOCTOR);
    }

    private void shared(Set<Compartment> subjects, @Nullable Instant until) {
        var note = new NoteConsent(
                UUID.randomUUID(),
                family,
                ConsentKind.GIVEN,
                Recipient.colleague(id(READER).value()),
                subjects,
                until,
                null,
                Interpreting.NONE,
                null,
                null,
                null);
        assertThat(people.as(People.MIDWIFE, () -> consents.share(note, id(READER))))
                .isTrue();
    }
}
