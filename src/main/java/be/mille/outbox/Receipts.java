package be.mille.outbox;

/** Which mails were taken in already: a node may die before it has deleted one, and two nodes may read one at once. */
public interface Receipts {
    /**
     * Marks a mail as taken in, in the caller's transaction; whoever asks for the same one waits until that ends.
     *
     * @param mail {@link IncomingMail#id}
     * @return false when it was taken in before
     */
    boolean first(String mail);
}
