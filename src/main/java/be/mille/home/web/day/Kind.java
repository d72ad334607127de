package be.mille.home.web.day;

/** What a row of the day is about; its weight among the others is in {@code content/myday/order.json}. */
enum Kind {
    /** An answer that asks for an assessment the same day. */
    SAME_DAY,
    /** What could not be sent to her, and has to be said another way. */
    MESSAGE,
    /** Who goes on with a family: asked, waited for, or not yet thought of. */
    HANDOVER,
    /** What the reader asked of somebody: no answer, or one she has not read. */
    REQUEST,
    /** What waits for somebody outside, and the reader keeps an eye on, or coordinates beside. */
    RELAY,
    APPOINTMENT,
    STEP,
    PAUSED_SCREENING,
    RESCREENING,
    /** What her function is expected to do at this stage of the family. */
    EXPECTED,
    /** Somebody is asked to coordinate, or to go on. */
    COORDINATION,
    /** Something about the team that is only to be read. */
    NOTICE,
    /** Nobody spoke with, met or wrote to her for a while. */
    SILENCE
}
