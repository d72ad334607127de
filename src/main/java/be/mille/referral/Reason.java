package be.mille.referral;

import java.util.Arrays;
import java.util.List;

/** Why a request was declined, could not happen, or was taken back. */
public enum Reason {
    FULL(ReferralState.DECLINED),
    NOT_ELIGIBLE(ReferralState.DECLINED),
    OUTSIDE_AREA(ReferralState.DECLINED),
    /** Of several services none took it: found by the program, chosen by nobody. */
    NOBODY_TOOK(ReferralState.DECLINED),
    /** Nobody answered for so long that it came back: found by the program as well. */
    SILENCE(ReferralState.DECLINED),
    DECLINED_OTHER(ReferralState.DECLINED),
    NO_CONTACT(ReferralState.COULD_NOT),
    MOVED(ReferralState.COULD_NOT),
    NO_LONGER_WISHED(ReferralState.COULD_NOT),
    COULD_NOT_OTHER(ReferralState.COULD_NOT),
    SHE_NO_LONGER_WISHES(ReferralState.CANCELLED),
    HELPED_ELSEWHERE(ReferralState.CANCELLED),
    /** She lives elsewhere now, and the service does not come there. */
    SHE_MOVED(ReferralState.CANCELLED),
    BY_MISTAKE(ReferralState.CANCELLED),
    CANCELLED_OTHER(ReferralState.CANCELLED),
    /** The appointment it was for does not take place: found by the program, chosen by nobody. */
    APPOINTMENT_OFF(ReferralState.CANCELLED),
    /** She took her agreement back: noted there, chosen at no request. */
    AGREEMENT_TAKEN_BACK(ReferralState.CANCELLED);

    private final ReferralState of;

    Reason(ReferralState of) {
        this.of = of;
    }

    public boolean fits(ReferralState state) {
        return of == state;
    }

    /** Found by the program; in no form. */
    public boolean found() {
        return this == NOBODY_TOOK || this == SILENCE || this == APPOINTMENT_OFF || this == AGREEMENT_TAKEN_BACK;
    }

    /** Those of a form, in its order. */
    public static List<Reason> of(ReferralState state) {
        return Arrays.stream(values())
                .filter(one -> one.fits(state) && !one.found())
                .toList();
    }
}
