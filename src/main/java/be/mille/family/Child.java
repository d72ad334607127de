package be.mille.family;

import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A child born within the thousand days, as a person of its own: nothing of what its mother told lies here, and nothing
 * restricted of hers has a way to here.
 *
 * @param called first name, null while there is none
 * @param bornAt the hour, when it was said
 * @param number 1, 2... in the order of birth
 * @param staysInHospital longer than its mother does
 * @param placed lives elsewhere by decision, as far as the reader may know (C8)
 */
public record Child(
        ChildId id,
        FamilyId family,
        PregnancyId pregnancy,
        @Nullable String called,
        LocalDate bornOn,
        @Nullable Instant bornAt,
        int number,
        boolean staysInHospital,
        boolean placed,
        @Nullable LocalDate diedOn,
        int version) {}
