package be.mille.intake;

import be.mille.kernel.ActorId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request from outside, with what was delivered again and joined to it.
 *
 * @param author who noted it
 * @param answered null while it waits
 * @param again later deliveries of the same, the first first
 * @param joined the one it was joined to; null for one that stands for itself
 * @param withIt whether the reader reads that one too; it may be for others of the house
 */
public record Arrival(
        ArrivalId id,
        ActorId author,
        Asked asked,
        Instant notedAt,
        @Nullable ArrivalId joined,
        boolean withIt,
        @Nullable Answered answered,
        List<Arrival> again,
        int version) {
    public Arrival {
        again = List.copyOf(again);
    }

    /**
     * @param by null when nobody answered in time
     * @param undoable whether the reader can still take it back
     */
    public record Answered(
            ArrivalAnswer answer,
            @Nullable String reason,
            Instant at,
            @Nullable ActorId by,
            boolean undoable) {}

    public boolean waits() {
        return answered == null && joined == null;
    }

    /** Whether any of the deliveries is urgent. */
    public boolean urgent() {
        return asked.urgent() || again.stream().anyMatch(one -> one.asked().urgent());
    }
}
