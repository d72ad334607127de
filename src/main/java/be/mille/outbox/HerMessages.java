package be.mille.outbox;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was sent to her, for those around her: that, when and by what, never the content. Asked after access was. */
public interface HerMessages {
    /** How far a message got. */
    enum State {
        PENDING,
        SENT,
        REFUSED,
        FAILED,
        EXPIRED
    }

    /**
     * One message.
     *
     * @param why it did not go out
     * @param at when it went out or ended; null while it waits
     * @param told who was told that it did not go out; she may be gone meanwhile
     * @param open whether somebody still has to do something instead
     */
    record Note(
            UUID id,
            FamilyId family,
            Medium medium,
            State state,
            @Nullable Refusal why,
            ActorId askedBy,
            Instant writtenAt,
            @Nullable Instant at,
            ActorId told,
            boolean open) {}

    /** The newest first. */
    List<Note> of(Collection<FamilyId> records);

    /** What did not go out and nobody did anything about yet, in all families of the current actor; whoever was told of it. */
    List<Note> unsettled();

    /** Somebody did something instead; once is enough. */
    void settle(Collection<FamilyId> records, UUID message);
}
