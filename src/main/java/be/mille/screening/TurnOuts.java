package be.mille.screening;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How what came out turned out, once talked over: said by whoever may read it, of a conversation that is finished. */
public interface TurnOuts {
    /**
     * One saying.
     *
     * @param turnedOut null where somebody took back what was said
     */
    record Saying(UUID id, @Nullable TurnedOut turnedOut, Instant at, ActorId by) {}

    /**
     * @param turnedOut null takes back what was said
     * @param seen the saying that counted on the page this is said from; null when there was none
     * @param key the same however often the same tap is sent
     */
    record Say(
            String indicator,
            @Nullable TurnedOut turnedOut,
            @Nullable UUID seen,
            UUID key) {}

    sealed interface Said {
        /** @param before what counted until now; null when nothing did */
        record Stored(UUID id, @Nullable TurnedOut before) implements Said {}

        /** A colleague said something since that page was drawn: nothing is written over it. */
        record Meanwhile() implements Said {}
    }

    /** By indicator, the newest saying first; only what this reader may know. */
    Map<String, List<Saying>> of(FamilyId family, ScreeningId id);

    Said say(FamilyId family, ScreeningId id, Say say);
}
