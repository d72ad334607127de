package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** How far a request can come, and back. */
class ReferralStateTests {
    @Test
    void fromEachOpenStateAnEndIsReached() {
        for (var state : ReferralState.values()) {
            if (state.open()) {
                var reached = EnumSet.of(state);
                for (int more = 0; more < ReferralState.values().length; more++) {
                    EnumSet.copyOf(reached).forEach(one -> reached.addAll(one.answers()));
                }
                assertThat(reached).contains(ReferralState.DONE, ReferralState.COULD_NOT);
            }
        }
    }

    @Test
    void whoHelpsNeverSendsNorTakesBack() {
        assertThat(Arrays.stream(ReferralState.values()).flatMap(one -> one.answers().stream()))
                .doesNotContain(ReferralState.REQUESTED, ReferralState.CANCELLED);
    }

    @Test
    void somebodyWithoutAnAccountSaysTheSameSaveThatSheWantsToKnowMore() {
        for (var state : ReferralState.values()) {
            var same = state.answers();
            same.remove(ReferralState.ASSESSING);
            assertThat(state.answersOutside()).isEqualTo(same);
        }
        assertThat(ReferralState.ACCEPTED.answersOutside()).contains(ReferralState.UNDER_WAY, ReferralState.COULD_NOT);
    }

    @Test
    void everyReasonBelongsToAStateThatNeedsOne() {
        for (var state : ReferralState.values()) {
            assertThat(Reason.of(state).isEmpty()).as(state.name()).isEqualTo(!state.needsReason());
        }
    }
}
