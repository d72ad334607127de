package be.mille.outbox;

/** Sending happens in rounds, every few seconds on every node. */
public interface SendingRounds {
    /** Sends what is due now, as far as it may go out and somebody takes it. */
    void sendWhatIsDue();
}
