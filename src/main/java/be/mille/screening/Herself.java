package be.mille.screening;

import be.mille.access.Compartment;
import be.mille.family.Stage;
import be.mille.kernel.ActorId;
import be.mille.screening.Door.Way;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Her side of a door. Nobody is signed in here; everything is said with the secret and the code of the door, both hashed, and
 * reads as not found when they no longer fit.
 */
public interface Herself {
    /**
     * Somebody who knows the secret and the code of a door; lives in a web session.
     *
     * @param large whether she reads in large letters
     */
    record Visit(UUID door, String secret, String code, Way way, String language, boolean large)
            implements Serializable {
        private static final long serialVersionUID = 1L;

        public Visit speaking(String other) {
            return new Visit(door, secret, code, way, other, large);
        }

        public Visit reading(boolean inLarge) {
            return new Visit(door, secret, code, way, language, inLarge);
        }
    }

    /** What became of a code. */
    sealed interface Knock {
        record Opened(Visit visit) implements Knock {}

        /** The code is wrong, or there is no such door any more: the two look the same. */
        record Shut() implements Knock {}
    }

    /**
     * What is behind the door.
     *
     * @param domains those that may be asked here, in the order of the pack
     * @param answers by question, only those given through this door
     */
    record Room(
            Screening screening,
            ScreeningPack pack,
            Stage stage,
            List<ScreeningPack.Domain> domains,
            Map<String, Answer> answers,
            Set<String> taken,
            boolean alone,
            Instant expiresAt) {
        public Room {
            domains = List.copyOf(domains);
            answers = Map.copyOf(answers);
            taken = Set.copyOf(taken);
        }
    }

    /** @param urgent codes of what must be helped with today, as her answers say now */
    record Kept(Saved saved, List<String> urgent) {
        public Kept {
            urgent = List.copyOf(urgent);
        }
    }

    Knock knock(String secret, String code);

    /** Whether the code takes the turned screen back. */
    Optional<Boolean> takesBack(String secret, String code);

    Room room(Visit visit);

    /** Who reads which subject of what she answers, besides whoever gave her the door. */
    Map<Compartment, Set<ActorId>> readers(Visit visit);

    Kept save(Visit visit, String domain, List<Given> given);

    /** She has finished: the door closes behind her. */
    void finish(Visit visit);
}
