package be.mille.screening;

/** How the two understand each other during the conversation. */
public enum Interpreting {
    SHARED_LANGUAGE,
    INTERPRETER_PRESENT,
    INTERPRETER_REMOTE,
    MEDIATOR,
    COLLEAGUE,
    RELATIVE
}
