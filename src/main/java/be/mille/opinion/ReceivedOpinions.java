package be.mille.opinion;

import be.mille.kernel.ActorId;
import be.mille.kernel.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The side of the colleague who is asked. Nothing here carries a family, and whatever she may not read, because it ended, was taken
 * back, was declined or never was hers, reads as not found.
 */
public interface ReceivedOpinions {
    /** One she may read now. */
    record Received(UUID id, ActorId asker, Instant endsAt, boolean answered) {}

    /** @param said the oldest first */
    record Opened(Received opinion, Extract extract, List<Said> said) {
        public Opened {
            said = List.copyOf(said);
        }
    }

    /** Those that end first come first. */
    List<Received> all();

    /** @throws NotFoundException see above */
    Opened read(UUID id);

    /** @throws NotFoundException see above */
    void answer(UUID id, UUID key, String words);

    /**
     * From then on she reads nothing of it any more.
     *
     * @throws NotFoundException see above
     */
    void decline(UUID id, UUID key, String why);
}
