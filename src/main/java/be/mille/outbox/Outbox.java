package be.mille.outbox;

/** Writes a message down in the transaction of what it tells about; it leaves after that, or never. */
public interface Outbox {
    /**
     * What the receiver reads.
     *
     * @param sender who it comes from
     * @param text with an ellipsis in place of a secret
     */
    record Preview(String sender, String subject, String text) {}

    /** @return false when this very message was written before */
    boolean write(Message message);

    /** Whether messages can leave by it here; what is written for another waits. */
    boolean carries(Medium medium);

    Preview preview(Template template, String language);
}
