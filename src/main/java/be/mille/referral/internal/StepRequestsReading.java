package be.mille.referral.internal;

import be.mille.careplan.StepId;
import be.mille.careplan.StepRequests;
import be.mille.kernel.FamilyId;
import be.mille.referral.Referral;
import be.mille.referral.ReferralState;
import be.mille.referral.Referrals;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Answers for the page of the plan. */
@Component
class StepRequestsReading implements StepRequests {
    private final Referrals referrals;

    StepRequestsReading(Referrals referrals) {
        this.referrals = referrals;
    }

    @Override
    public Map<StepId, Sent> of(FamilyId family) {
        var sent = new LinkedHashMap<StepId, Sent>();
        referrals.of(family).stream()
                .sorted(Comparator.comparing(Referral::madeAt).reversed())
                .forEach(one -> {
                    var step = one.step();
                    if (step != null) {
                        sent.putIfAbsent(step, new Sent(one.id().value(), stands(one.state())));
                    }
                });
        return sent;
    }

    private static boolean stands(ReferralState state) {
        return state.open() || state == ReferralState.DONE;
    }
}
