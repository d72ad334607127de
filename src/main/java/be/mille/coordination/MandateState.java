package be.mille.coordination;

/** Where a proposal to coordinate stands. */
public enum MandateState {
    PROPOSED,
    /** Whoever was proposed wants to talk it over first. */
    TALK,
    ACTIVE,
    /** Accepted while somebody else coordinated already: deputy. */
    DEPUTY,
    DECLINED,
    TAKEN_BACK,
    ENDED;

    public boolean open() {
        return this == PROPOSED || this == TALK;
    }
}
