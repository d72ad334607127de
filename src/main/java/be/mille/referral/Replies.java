package be.mille.referral;

import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The receiver's side of a letter. Nobody is signed in here: everything is said with the hashes of the secret and the code. */
public interface Replies {
    /** Digits of a code. */
    int CODE = 8;

    /** Digits of a code for mail: not as many, so that neither is taken for the other. */
    int MAIL_CODE = 6;

    /** Somebody who knew the secret and the code, which lives in a web session; or, for one mail, a part of an address and the code for mail. */
    record Visit(String secret, String code) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    /** What is behind a letter. */
    sealed interface Behind {
        /**
         * The request, as its receiver reads it.
         *
         * @param to as whoever asked named the receiver
         * @param until when the letter ends
         * @param answers what may be answered now: of what several were asked, only yes or no
         * @param added what was answered since to what she wanted to know
         * @param joins whether an account may be asked for
         */
        record Asked(
                String to,
                Inbox.Received request,
                Set<ReferralState> answers,
                List<String> added,
                Instant until,
                Joins joins)
                implements Behind {
            public Asked {
                answers = Set.copyOf(answers);
                added = List.copyOf(added);
            }
        }

        /** Several were asked, and for this one it is over: how, and nothing of her. */
        record Over(Offer.State state) implements Behind {}

        /** Whoever asked took it back: nothing is read of it any more. */
        record TakenBack() implements Behind {}
    }

    /** Whether whoever holds the letter may ask for an account of her own. */
    enum Joins {
        /** Nobody facilitates the basin of whoever asked. */
        NOBODY,
        POSSIBLE,
        SAID
    }

    /**
     * Who would like an account.
     *
     * @param way a mail address or a telephone number
     */
    record Joiner(String who, String house, String way) {}

    /** Empty when the code is wrong, or there is no such letter any more: the two read the same. */
    Optional<Visit> knock(String secret, String code);

    /** The same for a mail, with what answers by mail and opens no page; wrong codes count together. */
    Optional<Visit> knockByMail(String part, String code);

    /** @throws NotFoundException when the letter has ended meanwhile */
    Behind read(Visit visit);

    /** @throws StaleException when something else was answered meanwhile, or it was taken back */
    void answer(Visit visit, Answer answer);

    /**
     * Tells the facilitator of the basin, and nothing of the request. Said twice, it counts once.
     *
     * @throws NotFoundException when the letter has ended meanwhile
     */
    void join(Visit visit, Joiner joiner);
}
