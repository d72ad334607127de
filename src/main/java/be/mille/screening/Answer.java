package be.mille.screening;

import be.mille.kernel.ActorId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An answer as it is stored. For one that was kept from an earlier screening: since when and by whom it is known. */
public record Answer(
        UUID id,
        ScreeningId screening,
        String compartment,
        String domain,
        String item,
        String concept,
        AnswerKind kind,
        List<String> codes,
        @Nullable String words,
        @Nullable NotAskedReason reason,
        @Nullable Instant knownAt,
        @Nullable ActorId knownBy,
        Instant at,
        ActorId by,
        int version) {
    public Answer {
        codes = List.copyOf(codes);
    }

    /** When and from whom the answer itself comes, whichever screening kept it. */
    public Instant saidAt() {
        return knownAt == null ? at : knownAt;
    }

    public ActorId heardBy() {
        return knownBy == null ? by : knownBy;
    }
}
