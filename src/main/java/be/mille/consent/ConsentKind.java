package be.mille.consent;

/** What became of asking her; that nobody asked is no event, and that it ran out is read from the clock. */
public enum ConsentKind {
    INFORMED,
    GIVEN,
    GIVEN_ORALLY,
    DECLINED,
    WITHDRAWN,
    SUSPENDED_UNSAFE,
    LEGAL_DUTY,
    VITAL_INTEREST;

    /** She agrees. */
    public boolean agreed() {
        return this == GIVEN || this == GIVEN_ORALLY;
    }

    /** It may be shared without her agreement, and stays when she takes an agreement back. */
    public boolean owed() {
        return this == LEGAL_DUTY || this == VITAL_INTEREST;
    }

    /** It may be shared. */
    public boolean opens() {
        return agreed() || owed();
    }

    /** She took back what she had agreed to, for good or while it is not safe. */
    public boolean takesBack() {
        return this == WITHDRAWN || this == SUSPENDED_UNSAFE;
    }
}
