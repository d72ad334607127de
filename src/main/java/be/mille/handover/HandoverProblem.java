package be.mille.handover;

import java.time.LocalDate;

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

    /** Nobody can promise further ahead. */
    private static final int MONTHS_AHEAD = 3;
    /** What was agreed by telephone is written down later. */
    private static final int MONTHS_BACK = 1;

    private final String field;

    HandoverProblem(String field) {
        this.field = field;
    }

    /** Whether a day is too far away to hand over on. */
    public static boolean far(LocalDate on, LocalDate today) {
        return on.isAfter(today.plusMonths(MONTHS_AHEAD)) || on.isBefore(today.minusMonths(MONTHS_BACK));
    }

    /** Where it is said on the form. */
    public String field() {
        return field;
    }
}
