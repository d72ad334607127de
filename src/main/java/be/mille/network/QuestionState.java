package be.mille.network;

/** Where a question stands. */
public enum QuestionState {
    OPEN,
    FOUND,
    NOT_FOUND
}
