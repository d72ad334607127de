package be.mille.family;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens a record.
 *
 * @param key of the form; the same key a second time finds the record of the first
 * @param phone as typed; kept as a channel she has not been asked about yet
 */
public record OpenFamily(
        UUID key,
        PersonFields person,
        @Nullable LocalDate due,
        @Nullable String phone) {}
