package be.mille.access;

import java.time.Period;

/** Why somebody may see a family, and for how long by default (confidentiality model, 5.3). */
public enum RelationType {
    HEALTH_CARE(true, Period.ofMonths(15)),
    SOCIAL_CARE(true, Period.ofMonths(6)),
    COORDINATION(true, Period.ofYears(1)),
    REFERRAL_PENDING(false, Period.ofDays(30)),
    CASE_MEETING(false, Period.ofDays(14)),
    SECOND_OPINION(false, Period.ofDays(14)),
    CHILD_CARE(true, Period.ofYears(1)),
    SELF(false, Period.ofYears(3)),
    BREAK_GLASS(false, Period.ofDays(1));

    private final boolean writes;
    private final Period length;

    RelationType(boolean writes, Period length) {
        this.writes = writes;
        this.length = length;
    }

    /** Whether the holder may add to the record, and not only read. */
    public boolean writes() {
        return writes;
    }

    public Period length() {
        return length;
    }
}
