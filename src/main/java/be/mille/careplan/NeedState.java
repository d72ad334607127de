package be.mille.careplan;

/** What became of a need. A need without an offer near her stays visible, and is counted for the network without a name. */
public enum NeedState {
    OPEN,
    MET,
    UNMET_NO_OFFER,
    CLOSED;

    /** Whether it still belongs on the plan one works with. */
    public boolean current() {
        return this == OPEN || this == UNMET_NO_OFFER;
    }
}
