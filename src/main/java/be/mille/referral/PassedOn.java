package be.mille.referral;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What the reader passed on, once it has left: what of it waits for her, and the links she gave. A colleague of her house who received
 * the first request may do the same; she is told of it where whoever passed it on is not there any more. Each method asks access first.
 */
public interface PassedOn {
    /**
     * One that waits for whoever passed it on.
     *
     * @param why a no or a silence that ended it is {@link Awaited.Why#BACK}
     * @param whom without an account, where it is about a link
     */
    record Waiting(ReferralId from, Receiver to, Awaited.Why why, List<Receiver.Outside> whom) {
        public Waiting {
            whom = List.copyOf(whom);
        }
    }

    /** The longest in its state first. */
    List<Waiting> waiting();

    /** The newest first. @throws NotFoundException when the reader did not pass it on */
    List<Letter> letters(ReferralId passed);

    /** Makes one and closes those before it; empty when this very form was sent before. */
    Optional<Letters.Made> write(ReferralId passed, Letters.Wish wish);

    void close(ReferralId passed, UUID letter);
}
