package be.mille.outbox;

/** Why a message did not go out; in words {@code outbox.refusal.<REFUSAL>}. */
public enum Refusal {
    /** The way to reach her is not used any more, or never was. */
    ENDED,
    NOT_ASKED,
    NEVER,
    SHE_CALLS,
    EXPIRED,
    NOT_HERS,
    SHARED,
    /** Hours are written down in words that only people understand. */
    HOURS_IN_WORDS,
    NO_CARRIER,
    /** Whoever asked may not reach her any more. */
    NO_ACCESS,
    /** What it was about is over. */
    OVER,
    NO_ADDRESS,
    SWITCHED_OFF,
    /** It could not leave in the time in which it made sense. */
    TOO_LATE,
    REJECTED,
    /** Handed over, and nobody said whether it was taken on: not repeated. */
    UNSURE
}
