package be.mille.outbox;

import be.mille.outbox.HerMessages.State;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes a message down in the transaction of what it tells about; it leaves after that, or never. */
public interface Outbox {
    /**
     * What the receiver reads.
     *
     * @param sender who it comes from
     * @param text with an ellipsis in place of a secret
     */
    record Preview(String sender, String subject, String text) {}

    /**
     * How far a message got.
     *
     * @param why it did not go out
     * @param at when it was written or ended
     */
    record Became(State state, @Nullable Refusal why, Instant at) {}

    /** @return false when this very message was written before */
    boolean write(Message message);

    /** Whether messages can leave by it here; what is written for another waits. */
    boolean carries(Medium medium);

    /** Whether answers by mail are read here. */
    boolean hears();

    /** The other side says that the message with this key did not arrive after all. */
    void cameBack(UUID key);

    /** What became of messages, by the keys they were written with. */
    Map<UUID, Became> became(Collection<UUID> keys);

    Preview preview(Template template, String language);
}
