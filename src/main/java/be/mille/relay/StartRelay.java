package be.mille.relay;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A situation to keep an eye on.
 *
 * @param key of the form: sent twice, it is noted once
 * @param compartment where it lies; what the content calls a matter of justice lies in C8 whatever is said here
 * @param ask who is asked to keep an eye on it instead of the author; null for nobody
 */
public record StartRelay(
        UUID key,
        FamilyId family,
        Compartment compartment,
        String kind,
        LocalDate since,
        String awaited,
        String from,
        LocalDate lookOn,
        @Nullable ActorId ask) {
    /** Characters of what is waited for, and of what is said at each step. */
    public static final int LONGEST = 500;

    /** Characters of from whom. */
    public static final int LONGEST_FROM = 200;
}
