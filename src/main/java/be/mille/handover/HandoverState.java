package be.mille.handover;

/** How far a handover has come; FHIR's Task says requested, accepted, rejected, cancelled. */
public enum HandoverState {
    /** Whoever proposed it stays responsible. */
    PROPOSED,
    /** Somebody goes on. */
    ACCEPTED,
    /** The one who was asked cannot; whoever proposed it stays responsible. */
    DECLINED,
    /** Not proposed any more, or seen and left. */
    TAKEN_BACK
}
