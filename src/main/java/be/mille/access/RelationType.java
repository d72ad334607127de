package be.mille.access;

/** Why somebody may see a family (confidentiality model, 5.3). How long is in {@link Lengths}. */
public enum RelationType {
    HEALTH_CARE(true),
    SOCIAL_CARE(true),
    COORDINATION(true),
    REFERRAL_PENDING(false),
    CASE_MEETING(false),
    SECOND_OPINION(false),
    CHILD_CARE(true),
    SELF(false),
    BREAK_GLASS(false);

    private final boolean writes;

    RelationType(boolean writes) {
        this.writes = writes;
    }

    /** Whether the holder may add to the record, and not only read. */
    public boolean writes() {
        return writes;
    }
}
