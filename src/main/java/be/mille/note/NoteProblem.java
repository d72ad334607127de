package be.mille.note;

/** What keeps a note from being written as it stands, and the field it is said at. */
public enum NoteProblem {
    WORDS_MISSING("words"),
    WORDS_LONG("words"),
    NOBODY_CHOSEN("chosen"),
    CHILD_UNKNOWN("about"),
    WHY_MISSING("hersWhy"),
    WHY_LONG("hersWhy"),
    FROM_MISSING("hersFrom"),
    FROM_PAST("hersFrom"),
    FROM_FAR("hersFrom");

    private final String field;

    NoteProblem(String field) {
        this.field = field;
    }

    public String field() {
        return field;
    }
}
