package be.mille.family;

/** How a due date came to be known. */
public enum DatingSource {
    /** First day of the last period, 40 weeks before. */
    LAST_PERIOD,
    /** An ultrasound scan. */
    SCAN,
    /** She, or somebody with her agreement, said it. */
    TOLD
}
