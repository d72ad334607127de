package be.mille.screening;

/** What stands behind a question: an answer, a known one that was kept, a wish not to answer, a question not asked. */
public enum AnswerKind {
    ANSWERED,
    KEPT,
    PREFERS_NOT,
    NOT_ASKED,
    /** Its question is no longer revealed by the others; what it was is in the history. */
    DROPPED;

    public boolean carriesAnAnswer() {
        return this == ANSWERED || this == KEPT;
    }
}
