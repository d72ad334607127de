package be.mille.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.EndReason;
import be.mille.kernel.StaleException;
import be.mille.referral.Agreement;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How long a mandate lasts: its last day, its renewal, and whoever leaves before. */
class MandateTimeTests extends MandatesHeld {
    @Test
    void aYearIsTheLongestAndTheEveOfTheSecondBirthdayTheLast() {
        assertThat(people.as(People.MIDWIFE, () -> mandates.propose(command(People.DOCTOR, null, YEAR.plusDays(1)))))
                .isEqualTo(new ProposeOutcome.Refused(Set.of(MandateProblem.ENDS_LATE)));
    }

    @Test
    void whenItsTimeIsOverNobodyCoordinatesAndSomebodyElseMay() {
        var mandate = proposed(People.DOCTOR, People.DOCTOR, null);
        people.runAs(People.MIDWIFE, () -> relations.renew(family, id(People.DOCTOR)));
        clock.set(TestClock.START.plus(Duration.ofDays(335)));
        people.runAs(People.DOCTOR, () -> relations.renew(family, id(People.DOCTOR)));
        people.runAs(People.MIDWIFE, () -> relations.renew(family, id(People.MIDWIFE)));
        assertThat(duties(People.DOCTOR)).containsExactly(Duty.Kind.RENEW);
        clock.set(TestClock.START.plus(Duration.ofDays(366)));
        assertThat(coordinator()).isNull();
        assertThat(of(People.MIDWIFE).current()).isNull();
        assertThatThrownBy(() -> people.runAs(People.DOCTOR, () -> mandates.stop(family, mandate, 1)))
                .isInstanceOf(StaleException.class);
        proposedUntil(
                People.MIDWIFE,
                clock.instant()
                        .atZone(be.mille.kernel.Brussels.ZONE)
                        .toLocalDate()
                        .plusDays(90));
        assertThat(coordinator()).isEqualTo(id(People.MIDWIFE));
        assertThat(of(People.MIDWIFE).past().getFirst().end()).isEqualTo(MandateEnd.TIME);
    }

    @Test
    void withHerAgreementItIsRenewedInItsLastMonthAndNotBefore() {
        var id = proposed(People.DOCTOR, People.DOCTOR, null);
        var agreement = new Agreement(Agreement.Way.ORALLY, TestClock.TODAY);
        assertThatThrownBy(() -> people.runAs(People.DOCTOR, () -> mandates.renew(family, id, agreement, 1)))
                .isInstanceOf(StaleException.class);
        clock.set(TestClock.START.plus(Duration.ofDays(340)));
        people.runAs(People.DOCTOR, () -> mandates.renew(family, id, agreement, 1));
        var all = of(People.DOCTOR);
        assertThat(Objects.requireNonNull(all.current()).endsOn())
                .isEqualTo(TestClock.TODAY.plusDays(340).plusYears(1));
        assertThat(all.past().getFirst().end()).isEqualTo(MandateEnd.RENEWED);
        assertThat(coordinator()).isEqualTo(id(People.DOCTOR));
    }

    @Test
    void whoeverLeavesTheTeamNoLongerCoordinates() {
        accept(People.SOCIAL_WORKER, proposed(People.MIDWIFE, People.SOCIAL_WORKER, null));
        people.runAs(People.MIDWIFE, () -> {
            families.uncoordinate(family);
            relations.end(family, id(People.SOCIAL_WORKER), EndReason.CARE_ENDED);
        });
        assertThat(coordinator()).isNull();
        assertThat(of(People.MIDWIFE).past().getFirst().end()).isEqualTo(MandateEnd.NO_ACCESS);
    }

    @Test
    void whoeverLeavesHerOrganisationCoordinatesNoLongerFromThatMoment() {
        accept(People.SOCIAL_WORKER, proposed(People.MIDWIFE, People.SOCIAL_WORKER, null));
        people.runAs(
                People.MIDWIFE, () -> relations.end(family, id(People.SOCIAL_WORKER), EndReason.LEFT_ORGANISATION));
        assertThat(coordinator()).isNull();
        assertThat(of(People.MIDWIFE).current()).isNull();
    }

    private void proposedUntil(String who, LocalDate until) {
        assertThat(people.as(who, () -> mandates.propose(command(who, null, until))))
                .isInstanceOf(ProposeOutcome.Proposed.class);
    }
}
