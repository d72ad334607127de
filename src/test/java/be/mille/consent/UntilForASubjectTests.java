package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.Relations.Relation;
import be.mille.kernel.Brussels;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** She agrees for one restricted subject until a day: on that day it ends, whoever the colleague is besides; and the day said last holds. */
class UntilForASubjectTests extends RestrictedRoleHeld {
    private static final LocalDate TOMORROW = TestClock.TODAY.plusDays(1);
    private static final LocalDate NEXT_WEEK = TestClock.TODAY.plusDays(7);

    @Test
    void whatSomebodyOfTheTeamMayKnowEndsOnTheDaySheSaid() {
        agreed(People.DOCTOR, TOMORROW);
        assertThat(knows(People.DOCTOR)).isTrue();
        clock.forward(Duration.ofDays(3));
        assertThat(knows(People.DOCTOR)).isFalse();
        assertThat(people.as(People.MIDWIFE, () -> relations.of(family)))
                .as("the doctor is in the team as before")
                .anyMatch(one -> one.actor().equals(id(People.DOCTOR)) && one.accompaniesAt(clock.instant()));
    }

    /** Control. */
    @Test
    void withoutADayItGoesOn() {
        agreed(People.DOCTOR, null);
        clock.forward(Duration.ofDays(3));
        assertThat(knows(People.DOCTOR)).isTrue();
    }

    @Test
    void theDaySaidLastHoldsWhetherItIsEarlierOrLater() {
        agreed(People.DOCTOR, TOMORROW);
        agreed(People.DOCTOR, NEXT_WEEK);
        agreed(HERS, NEXT_WEEK);
        agreed(HERS, TOMORROW);
        clock.forward(Duration.ofDays(3));
        assertThat(knows(People.DOCTOR)).isTrue();
        assertThat(knows(HERS)).isFalse();
        assertThat(runs(HERS)).isFalse();
    }

    @Test
    void aRoleThatIsAgreedForLongerLastsLonger() {
        agreed(HERS, TOMORROW);
        agreed(HERS, NEXT_WEEK);
        assertThat(role().endsAt()).isEqualTo(end(NEXT_WEEK));
        clock.forward(Duration.ofDays(3));
        assertThat(knows(HERS)).isTrue();
        clock.forward(Duration.ofDays(7));
        assertThat(knows(HERS)).isFalse();
    }

    @Test
    void aPlaceInTheTeamBesideItDoesNotLengthenIt() {
        agreed(HERS, TOMORROW);
        people.runAs(
                People.SOCIAL_WORKER,
                () -> bounds.add(family, people.get(HERS).actor(), Set.of(Compartment.C2), null, Proof.AGREED));
        clock.forward(Duration.ofDays(3));
        assertThat(runs(HERS)).isTrue();
        assertThat(knows(HERS)).isFalse();
    }

    @Test
    void aRenewalDoesNotOutliveItAndTakesNothingFromThePlaceBesideIt() {
        agreed(HERS, TOMORROW);
        people.runAs(
                People.SOCIAL_WORKER,
                () -> bounds.add(family, people.get(HERS).actor(), Set.of(Compartment.C2), null, Proof.AGREED));
        people.runAs(People.MIDWIFE, () -> {
            relations.renew(family, id(HERS));
            consents.hold(family, id(HERS));
        });
        assertThat(role().endsAt()).isEqualTo(end(TOMORROW));
        assertThat(people.as(People.MIDWIFE, () -> relations.of(family)))
                .filteredOn(one -> one.actor().equals(id(HERS)) && one.subject() == null)
                .singleElement()
                .satisfies(one -> assertThat(one.endsAt()).isAfter(end(NEXT_WEEK)));
    }

    @Test
    void whatSheAgreesToAtTheRenewalGoesOn() {
        agreed(HERS, TOMORROW);
        clock.forward(Duration.ofMinutes(1));
        people.runAs(People.MIDWIFE, () -> {
            consents.goesOn(note(null), Compartment.C3, id(HERS));
            relations.renew(family, id(HERS));
            consents.hold(family, id(HERS));
        });
        clock.forward(Duration.ofDays(3));
        assertThat(knows(HERS)).isTrue();
    }

    private void agreed(String colleague, @Nullable LocalDate until) {
        clock.forward(Duration.ofMinutes(1));
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        midwife.get(path("/share?colleague=" + id(colleague)));
        var form = form("SUBJECT", "C3");
        form.put("colleague", id(colleague).toString());
        if (until != null) {
            form.put("until", DateTimeFormatter.ofPattern("d/M/yyyy").format(until));
        }
        assertThat(midwife.post(path("/share"), form).statusCode()).isEqualTo(303);
    }

    private NoteConsent note(@Nullable Instant until) {
        return new NoteConsent(
                UUID.randomUUID(),
                family,
                ConsentKind.GIVEN,
                Recipient.colleague(id(HERS).value()),
                Set.of(Compartment.C3),
                until,
                null,
                Interpreting.NONE,
                null,
                null,
                null);
    }

    private boolean knows(String reader) {
        return knows(reader, Compartment.C3, People.MIDWIFE);
    }

    private boolean runs(String colleague) {
        return people.as(People.MIDWIFE, () -> relations.of(family)).stream()
                .anyMatch(one -> one.actor().equals(id(colleague)) && one.accompaniesAt(clock.instant()));
    }

    private Relation role() {
        return people.as(People.MIDWIFE, () -> relations.of(family)).stream()
                .filter(one -> one.actor().equals(id(HERS)) && one.subject() == Compartment.C3)
                .findFirst()
                .orElseThrow();
    }

    private static Instant end(LocalDate lastDay) {
        return Brussels.startOf(lastDay.plusDays(1));
    }
}
