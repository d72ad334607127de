package be.mille.outbox;

/** Mail is read in rounds, every minute on every node, where a mailbox is set up. */
public interface ReceivingRounds {
    /** Takes in what lies in the mailbox and deletes what was taken in. */
    void readWhatCameIn();
}
