package be.mille.coordination;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;

/**
 * Something about coordinating that the reader is asked for.
 *
 * @param other who proposed, or was proposed
 */
public record Duty(Kind kind, FamilyId family, ActorId other, LocalDate on) {
    public enum Kind {
        /** The reader was proposed. */
        ASKED,
        /** Whom the reader proposed did not answer in time. */
        UNANSWERED,
        RENEW
    }
}
