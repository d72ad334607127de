package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.handover.Border;
import be.mille.handover.HandoverProblem;
import be.mille.kernel.NotFoundException;
import be.mille.referral.ReferralProblem;
import be.mille.relay.RelayProblem;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whoever is there for one restricted subject takes on nothing outside it: no handover, no request, no relay. */
class NotPutForwardTests extends PutForwardHeld {
    @Test
    void noHandoverIsProposedToHerAndSheTakesNone() {
        assertThat(handedTo(HERS)).containsExactly(HandoverProblem.RECEIVER_UNKNOWN);
        assertThatThrownBy(() -> people.as(
                        HERS, () -> handovers.take(UUID.randomUUID(), family, Border.DISCHARGE, TestClock.TODAY)))
                .isInstanceOf(NotFoundException.class);
        assertThat(handedTo(People.DOCTOR)).as("control").isEmpty();
    }

    @Test
    void sheGoesAlongOnlyToWhatIsOfTheSubject() {
        assertThat(sent(Compartment.C2, HERS)).containsExactly(ReferralProblem.COMPANION_UNKNOWN);
        assertThat(sent(SUBJECT, HERS)).isEmpty();
        assertThat(sent(Compartment.C2, People.DOCTOR)).as("control").isEmpty();
    }

    @Test
    void sheKeepsAnEyeOnNothingOutsideTheSubject() {
        assertThat(started(People.MIDWIFE, Compartment.C0, HERS)).containsExactly(RelayProblem.COLLEAGUE_CANNOT_READ);
        assertThat(started(HERS, Compartment.C0, null)).containsExactly(RelayProblem.ANOTHER_SUBJECT);
        assertThat(started(People.MIDWIFE, SUBJECT, HERS)).isEmpty();
        assertThat(started(HERS, SUBJECT, null)).isEmpty();
        assertThat(started(People.MIDWIFE, Compartment.C0, null)).isEmpty();
        people.runAs(HERS, () -> {
            var ordinary = relays.of(family).stream()
                    .filter(one -> one.compartment() == Compartment.C0)
                    .findFirst()
                    .orElseThrow();
            assertThatThrownBy(() -> relays.take(family, ordinary.id(), ordinary.version()))
                    .isInstanceOf(NotFoundException.class);
        });
    }
}
