package be.mille.family;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.UUID;

/**
 * How she lives the tie to somebody around her, as she said it on a day.
 *
 * @param whom somebody of her household, a colleague or a service, by {@code kind}
 */
public record Tie(
        UUID id,
        FamilyId family,
        Compartment compartment,
        ActorId author,
        Kind kind,
        UUID whom,
        How how,
        LocalDate toldOn) {

    /** Whom it leads to. */
    public enum Kind {
        MEMBER,
        COLLEAGUE,
        SERVICE
    }

    /** In the four words she is asked with. */
    public enum How {
        CLOSE,
        ORDINARY,
        STRAINED,
        CUT
    }
}
