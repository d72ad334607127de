package be.mille.careplan;

/** What keeps a step from being saved, and the field where it is said. */
public enum StepProblem {
    NO_TITLE("title"),
    NO_OWNER("owner"),
    OWNER_MAY_NOT_KNOW("owner"),
    /** She is there for another, restricted subject alone. */
    OWNER_FOR_A_SUBJECT("owner"),
    NO_DATE("due"),
    NO_TALK_AGAIN("again"),
    NO_REASON("could"),
    WISH_TAKEN_BACK("wish"),
    PROGRESS_JUMP("progress"),
    TOO_LONG("title");

    private final String field;

    StepProblem(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }
}
