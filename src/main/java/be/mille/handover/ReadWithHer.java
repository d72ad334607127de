package be.mille.handover;

/** Whether she read the letter: it is about her, and nothing in it should surprise her. */
public enum ReadWithHer {
    WITH_HER,
    /** Not yet, and it will be. */
    TO_READ,
    SHE_PREFERS_NOT
}
