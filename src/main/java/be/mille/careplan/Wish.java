package be.mille.careplan;

/** Her answer to a step: her own voice, asked and dated, never a status of the work. */
public enum Wish {
    NOT_ASKED,
    WANTS,
    NOT_NOW,
    DECLINES,
    ALREADY;

    /** She may answer anything at any time; only "not discussed yet" cannot come back once it was discussed. */
    public boolean mayBecome(Wish next) {
        return next == this || next != NOT_ASKED;
    }

    /** Whether the step is to be worked on, and so needs somebody and a day. */
    public boolean opens() {
        return this == WANTS;
    }

    /** Whether somebody may be named for it: to do it, or to talk about it first. */
    public boolean keepsOwner() {
        return this == WANTS || this == NOT_ASKED;
    }
}
