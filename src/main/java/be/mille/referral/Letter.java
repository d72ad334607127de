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

    /**
     * As it is beside its request: by silence it ended with it, what came of it is read for a while, as by whoever has an account; what
     * nobody took goes on saying so.
     *
     * @param since entry in the state
     */
    public Letter beside(ReferralState state, @Nullable Reason reason, Instant since) {
        if (reason == Reason.SILENCE) {
            return closedAt == null ? with(expiresAt, since) : this;
        }
        var read = ReferralState.readableFrom(since);
        boolean over = state.ended() && state != ReferralState.CANCELLED && reason != Reason.NOBODY_TOOK;
        return over && read.isBefore(expiresAt) ? with(read, closedAt) : this;
    }

    private Letter with(Instant end, @Nullable Instant closed) {
        return new Letter(
                id, request, offer, family, way, address, language, madeBy, madeAt, end, wrong, openedAt, closed);
    }

    public boolean usableAt(Instant now) {
        var state = stateAt(now);
        return state == State.MADE || state == State.OPENED;
    }
}
