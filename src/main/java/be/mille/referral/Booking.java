package be.mille.referral;

import be.mille.family.ContactId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an interpreter is asked for: the appointment, and nothing of why it is.
 *
 * @param language BCP 47 code
 * @param place in words; null when nobody has to go anywhere
 * @param moved when the appointment was changed after it was asked for
 */
public record Booking(
        ContactId appointment,
        String language,
        Way way,
        Instant at,
        int minutes,
        @Nullable String place,
        Set<Wish> wishes,
        @Nullable Moved moved) {
    public static final String INTERPRETING = "interpreting";
    public static final String MEDIATION = "intercultural-mediation";

    public Booking {
        wishes = Set.copyOf(wishes);
    }

    public Booking placeless() {
        return new Booking(appointment, language, way, at, minutes, null, wishes, moved);
    }

    /** How the interpreter is there. */
    public enum Way {
        ON_SITE,
        TELEPHONE,
        VIDEO
    }

    /** What she would rather have: fixed words, so that nothing else slips in. */
    public enum Wish {
        WOMAN,
        /** Neither of her own community nor of her neighbourhood. */
        NOT_FROM_AROUND,
        SAME_PERSON
    }

    /** From which hour, and when that was said. */
    public record Moved(Instant from, Instant on) {}
}
