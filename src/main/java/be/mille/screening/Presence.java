package be.mille.screening;

/** Who else is in the room when the conversation begins. */
public enum Presence {
    NOT_SAID,
    ALONE,
    SOMEBODY_PRESENT
}
