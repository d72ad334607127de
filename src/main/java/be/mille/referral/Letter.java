package be.mille.referral;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way in to one request for a receiver without an account, as the team sees it: never its secret, never its code.
 *
 * @param address the mailbox it was sent to; null on paper
 * @param offer that of somebody who was asked together with others; null for whoever was asked alone
 * @param wrong wrong codes in a row
 */
public record Letter(
        UUID id,
        ReferralId request,
        @Nullable UUID offer,
        FamilyId family,
        Way way,
        @Nullable String address,
        String language,
        ActorId madeBy,
        Instant madeAt,
        Instant expiresAt,
        int wrong,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt) {
    /** So many wrong codes in a row end it. */
    public static final int MOST_TRIES = 5;

    /** Sent by mail, or printed and given by hand or by post. */
    public enum Way {
        MAIL,
        PAPER
    }

    public enum State {
        MADE,
        OPENED,
        CLOSED,
        EXPIRED,
        GUESSED
    }

    public State stateAt(Instant now) {
        if (closedAt != null) {
            return State.CLOSED;
        }
        if (wrong >= MOST_TRIES) {
            return State.GUESSED;
        }
        if (!expiresAt.isAfter(now)) {
            return State.EXPIRED;
        }
        return openedAt == null ? State.MADE : State.OPENED;
    }

    /** As it is once its request has ended by silence: it opens nothing any more, whoever closed it. */
    public Letter endedAt(Instant at) {
        return closedAt != null
                ? this
                : new Letter(
                        id, request, offer, family, way, address, language, madeBy, madeAt, expiresAt, wrong, openedAt,
                        at);
    }

    public boolean usableAt(Instant now) {
        var state = stateAt(now);
        return state == State.MADE || state == State.OPENED;
    }
}
