package be.mille.family;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * States that a pregnancy ended by a birth, or corrects it.
 *
 * @param pregnancy null when the record did not know of it yet
 * @param saidOn the day it was said; a birth cannot lie after it
 */
public record RecordBirth(
        UUID key,
        @Nullable PregnancyId pregnancy,
        LocalDate bornOn,
        @Nullable PlaceOfBirth place,
        @Nullable String placeName,
        List<Newborn> children,
        LocalDate saidOn,
        int version) {
    public RecordBirth {
        children = List.copyOf(children);
    }

    /** @param id of the child when a birth is corrected, null for a new one; @param diedOn null for a living child */
    public record Newborn(
            @Nullable ChildId id,
            @Nullable String called,
            @Nullable LocalTime bornAt,
            boolean staysInHospital,
            @Nullable LocalDate diedOn) {}
}
