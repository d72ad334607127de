package be.mille.opinion;

/** What a line of an extract speaks of, in the order in which an extract is read. */
public enum Subject {
    STAGE,
    AGE,
    HOUSEHOLD,
    LANGUAGES,
    STRENGTH,
    CAME_OUT,
    NEED,
    STEP
}
