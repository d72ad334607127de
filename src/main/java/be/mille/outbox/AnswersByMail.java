package be.mille.outbox;

/** Answers that come in by mail; implemented by whoever wrote the messages that are answered. */
public interface AnswersByMail {
    /**
     * Takes one in, in transactions of its own: once, however often it is offered.
     *
     * @return false when its address is of no message of this module
     */
    boolean take(IncomingMail mail);
}
