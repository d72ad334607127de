package be.mille.relay;

/** What keeps an authority from being noted as it stands, and the field it is said at. */
public enum AuthorityProblem {
    KIND_UNKNOWN("kind"),
    FRAME_UNKNOWN("frame"),
    LINE_LONG("contact"),
    SINCE_AHEAD("since"),
    MAY_SAY_MISSING("maySay"),
    MAY_SAY_LONG("maySay"),
    NOT_SAY_LONG("notSay"),
    KNOWS_WORDS_MISSING("knowsWords"),
    KNOWS_WORDS_LONG("knowsWords"),
    REREAD_PAST("rereadOn"),
    REREAD_FAR("rereadOn");

    private final String field;

    AuthorityProblem(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }
}
