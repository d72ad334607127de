package be.mille.relay;

/** What keeps an open relay from being noted or moved as it stands, and the field it is said at. */
public enum RelayProblem {
    KIND_UNKNOWN("kind"),
    SINCE_AHEAD("since"),
    SINCE_FAR("since"),
    AWAITED_MISSING("awaited"),
    AWAITED_LONG("awaited"),
    FROM_MISSING("from"),
    FROM_LONG("from"),
    LOOK_PAST("lookOn"),
    LOOK_FAR("lookOn"),
    COLLEAGUE_CANNOT_READ("to"),
    /** Whoever is there for one restricted subject would be named by it to those who may not know of her. */
    ANOTHER_SUBJECT("subject"),
    END_UNKNOWN("how"),
    WORDS_MISSING("words"),
    WORDS_LONG("words");

    private final String field;

    RelayProblem(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }
}
