package be.mille.relay;

/** With whose agreement something may be said to an authority. */
public enum SheKnows {
    /** She agrees. */
    AGREED,
    /** She knows of it. */
    TOLD,
    /** Nobody has told her yet; why is written down. */
    NOT_YET,
    /** A duty by law; which one is written down. */
    DUTY;

    /** Whether a word of explanation is owed. */
    public boolean explained() {
        return this == NOT_YET || this == DUTY;
    }
}
