package be.mille.note;

/** Who reads a note, among those who may know its subject at all. */
public enum Circle {
    /** Everybody around her. */
    TEAM,
    /** Those the author chose. */
    CHOSEN,
    /** Those around her who work for the author’s organisation. */
    SERVICE,
    /** The author alone, for thirty days. */
    DRAFT
}
