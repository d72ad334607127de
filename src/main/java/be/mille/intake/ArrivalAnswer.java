package be.mille.intake;

import java.util.List;

/** What became of a request from outside, as its house is told. */
public enum ArrivalAnswer {
    /** Somebody sees to it. Whether there is a record, and which, is told only to those who may read it. */
    TAKEN_UP,
    NOT_OURS,
    /** The reason says to whom. */
    PASSED_ON,
    NOT_REACHED,
    NO_WISH,
    /** Nobody answered in time; only its days are left. */
    LAPSED;

    /** What a person can say. */
    public static final List<ArrivalAnswer> GIVEN = List.of(TAKEN_UP, NOT_OURS, PASSED_ON, NOT_REACHED, NO_WISH);
}
