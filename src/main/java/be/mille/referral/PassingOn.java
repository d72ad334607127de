package be.mille.referral;

import be.mille.access.Compartment;
import be.mille.directory.ServiceId;
import be.mille.kernel.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Asking somebody else further, as whoever accepted a request does: with her agreement asked anew, from what she was told and nothing of
 * the record. It lies where the first request lies, so that whoever may know of that one sees what became of it; only where it tells of a
 * restricted subject and the first did not, it is for those of the team who are cleared for what its author writes there.
 */
public interface PassingOn {
    /**
     * A request that may be passed on.
     *
     * @param subject the restricted subject it tells of; null for an open one
     */
    record Passable(Inbox.Received request, @Nullable Compartment subject) {}

    /**
     * What is wanted.
     *
     * @param key of the form: sent twice, it leaves once
     * @param to a service that reads requests here, or somebody without an account who is written to
     * @param knowing she agreed that the restricted subject itself is said
     * @param although why it is passed on again to the same kind of help
     * @param subject where it lies when the first request is open; null: where the kind of help belongs
     */
    record PassOn(
            UUID key,
            ReferralId from,
            String category,
            Receiver to,
            Told told,
            @Nullable Agreement agreement,
            boolean knowing,
            @Nullable String although,
            LocalDate answerBy,
            @Nullable Compartment subject) {
        /** To a service whose people read requests here. */
        public PassOn(
                UUID key,
                ReferralId from,
                String category,
                ServiceId to,
                Told told,
                @Nullable Agreement agreement,
                boolean knowing,
                @Nullable String although,
                LocalDate answerBy,
                @Nullable Compartment subject) {
            this(key, from, category, new Receiver.Service(to), told, agreement, knowing, although, answerBy, subject);
        }
    }

    /**
     * One that was passed on, as whoever passed it on sees it.
     *
     * @param closed whether she said that she knows how it ended
     */
    record Passed(
            ReferralId id,
            ReferralId from,
            Receiver to,
            String category,
            Told told,
            ReferralState state,
            @Nullable Reason reason,
            @Nullable String words,
            Instant since,
            LocalDate answerBy,
            @Nullable LocalDate placeOn,
            boolean closed,
            int version) {}

    /** @throws NotFoundException when it is not the reader's, not accepted, or was passed on too often to go further */
    Passable of(ReferralId request);

    /** Whether it may be passed on, as far as its state tells. */
    boolean further(ReferralId request);

    SendOutcome send(PassOn command);

    /** The letter to somebody without an account that was asked further; empty when this very form was sent before. */
    Optional<Letters.Made> write(ReferralId passed, Letters.Wish wish);

    /** What a request was passed on to, the newest first; empty for whoever did not receive it. */
    List<Passed> below(ReferralId request);

    /** What the reader or her service passed on and is not closed, the longest in its state first. */
    List<Passed> open();

    /** Whoever passed it on knows how it ended. @throws StaleException when it was changed meanwhile */
    void close(ReferralId passed, int version);

    /** It is not wanted any more, nor what it was passed on to in turn. @throws StaleException when it was changed meanwhile */
    void takeBack(ReferralId passed, Reason reason, int version);
}
