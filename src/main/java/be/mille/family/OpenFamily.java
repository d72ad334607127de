package be.mille.family;

import be.mille.access.Proof;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens a record.
 *
 * @param key of the form; the same key a second time finds the record of the first
 * @param phone as typed; kept as a channel she has not been asked about yet
 * @param proof by what whoever opens it accompanies her
 */
public record OpenFamily(
        UUID key,
        PersonFields person,
        @Nullable LocalDate due,
        @Nullable String phone,
        Proof proof) {
    /** Whoever opens it says no more than that she accompanies her. */
    public OpenFamily(UUID key, PersonFields person, @Nullable LocalDate due, @Nullable String phone) {
        this(key, person, due, phone, Proof.SELF_DECLARED);
    }
}
