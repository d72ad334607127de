package be.mille.handover;

/** Why a handover cannot be proposed as it stands. */
public enum HandoverProblem {
    /** Not of her team, or kept away. */
    RECEIVER_UNKNOWN("to"),
    /** One does not hand over to oneself. */
    ONESELF("to"),
    /** Somebody was asked already and may still answer. */
    ASKED_ALREADY("to"),
    LETTER_MISSING("letter"),
    LETTER_LONG("letter"),
    /** More than three months from now, or more than a month past. */
    DAY_FAR("on");

    private final String field;

    HandoverProblem(String field) {
        this.field = field;
    }

    /** Where it is said on the form. */
    public String field() {
        return field;
    }
}
