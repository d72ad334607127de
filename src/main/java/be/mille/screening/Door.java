package be.mille.screening;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A way in to one screening for her, as the team sees it: never its secret, never its code. */
public record Door(
        UUID id,
        ScreeningId screening,
        FamilyId family,
        ActorId author,
        Way way,
        String language,
        Instant madeAt,
        Instant expiresAt,
        int wrong,
        @Nullable Instant openedAt,
        @Nullable Instant finishedAt,
        @Nullable Instant closedAt) {
    /** So many wrong codes in a row end a door. */
    public static final int MOST_TRIES = 5;

    /** The professional's screen turned to her, or an address of her own. */
    public enum Way {
        SCREEN,
        ADDRESS
    }

    public enum State {
        MADE,
        OPENED,
        FINISHED,
        CLOSED,
        EXPIRED,
        GUESSED
    }

    public State stateAt(Instant now) {
        if (finishedAt != null) {
            return State.FINISHED;
        }
        if (wrong >= MOST_TRIES) {
            return State.GUESSED;
        }
        if (closedAt != null) {
            return State.CLOSED;
        }
        if (!expiresAt.isAfter(now)) {
            return State.EXPIRED;
        }
        return openedAt == null ? State.MADE : State.OPENED;
    }

    public boolean usableAt(Instant now) {
        var state = stateAt(now);
        return state == State.MADE || state == State.OPENED;
    }
}
