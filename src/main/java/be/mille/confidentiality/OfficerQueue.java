package be.mille.confidentiality;

import be.mille.access.ActorFunction;
import be.mille.access.Looks;
import be.mille.kernel.ActorId;
import be.mille.kernel.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the confidentiality officer of one organisation sees: references, functions, reasons, times; never a family, never content. */
public interface OfficerQueue {
    /** The answer of a review. */
    enum Verdict {
        JUSTIFIED,
        UNCLEAR,
        NOT
    }

    /** Why a look-up is worth a question. */
    enum Kind {
        SAME_NAME,
        SAME_ADDRESS,
        COLLEAGUE,
        MANY,
        GUESSES,
        NOT_THERE,
        UNRECOGNISED
    }

    /** One exceptional opening; the verdict is null until reviewed. */
    record Opening(
            UUID id,
            String reference,
            ActorId reader,
            ActorFunction function,
            ExceptionalReason reason,
            String words,
            Instant at,
            Instant until,
            Instant due,
            @Nullable Verdict verdict,
            @Nullable String verdictWords) {}

    /**
     * One look-up, or many.
     *
     * @param reference null when it is about no record in particular
     * @param opened which pages of it on that day; nothing where it is about no record
     */
    record Unusual(
            String key, Kind kind, ActorId reader, @Nullable String reference, Instant at, Set<Looks.Opened> opened) {}

    /**
     * By which a function came to somebody: another than before, a post that was not there, one that goes on after it had stopped. That of
     * an officer is told when it stops as well.
     */
    enum Gift {
        CHANGED,
        NEW,
        RESUMED,
        ENDED
    }

    /**
     * A post got a function, from somebody of the house.
     *
     * @param was null but for a change
     * @param by null from the operator
     */
    record FunctionGiven(
            ActorId post,
            Gift how,
            @Nullable ActorFunction was,
            ActorFunction becomes,
            @Nullable ActorId by,
            Instant at) {}

    /** Exceptional openings among all openings of a record by one reader on one day. */
    record Rate(long exceptional, long openings) {
        /** Per thousand, with one digit. */
        public double perThousand() {
            return openings == 0 ? 0 : Math.round(10_000.0 * exceptional / openings) / 10.0;
        }
    }

    /** Whether she counts as an officer yet: where her house made her one, another has seen it. Until then nothing is before her. */
    boolean known();

    /** Waiting ones first, the oldest on top; then those reviewed within the period. */
    List<Opening> openings();

    /** @throws NotFoundException of another organisation, reviewed already, or her own */
    void review(UUID opening, Verdict verdict, String words);

    Rate rate();

    /** Within the last thirty days, the newest first. */
    List<Unusual> unusual();

    /**
     * @param words for officers
     * @param hers for the family, under the look it did not recognise; null for every other kind
     * @throws NotFoundException when there is no such look-up in her queue or it is her own, in whatever post; when words for the family
     *     are missing or too many
     */
    void settle(String key, String words, @Nullable String hers);

    /** What no officer has seen yet, post by post: those of officers first, then whoever waits longest; of one post the oldest first. */
    List<FunctionGiven> functions();

    /**
     * She has seen what was given to this post.
     *
     * @param until the last that was shown to her
     * @throws NotFoundException when nothing of it waits for her; of what she was given or gave herself, in whatever post, nothing does
     */
    void see(ActorId post, Instant until);

    /** Whose privilege rests. */
    Set<ActorId> suspended();

    /** @throws NotFoundException when nothing is suspended */
    void lift(ActorId reader, String words);
}
