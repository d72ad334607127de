package be.mille.opinion;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An opinion that was asked, as the team around the family knows it.
 *
 * @param compartments whatever its words come from
 * @param why she was not told; null when she was, or once the words are gone
 * @param extract null once the words are gone
 * @param said the oldest first
 */
public record AskedOpinion(
        UUID id,
        FamilyId family,
        ActorId asker,
        ActorId colleague,
        Set<Compartment> compartments,
        boolean told,
        @Nullable String why,
        @Nullable Extract extract,
        Instant askedAt,
        Instant endsAt,
        State state,
        List<Said> said) {
    public AskedOpinion {
        compartments = Set.copyOf(compartments);
        said = List.copyOf(said);
    }

    /** Where it stands. */
    public enum State {
        /** She may read it and has not answered. */
        WAITING,
        ANSWERED,
        DECLINED,
        WITHDRAWN,
        /** The fourteen days are over. */
        CLOSED
    }

    /** Whether both may still write. */
    public boolean open() {
        return state == State.WAITING || state == State.ANSWERED;
    }
}
