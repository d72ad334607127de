package be.mille.coordination;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;

/**
 * Something about coordinating that the reader is asked for.
 *
 * @param other who proposed, was proposed, or coordinated last
 * @param proposedBy where an answer is waited for: the reader, or whoever left that to her
 */
public record Duty(Kind kind, FamilyId family, ActorId other, LocalDate on, ActorId proposedBy) {
    public enum Kind {
        /** The reader was proposed. */
        ASKED,
        /** Whom the reader proposed, or somebody who cannot follow it any more, did not answer in time. */
        UNANSWERED,
        RENEW,
        /** Whoever coordinated left, or her time is over: the reader stood in for her, or answers for the family now. */
        NOBODY
    }
}
