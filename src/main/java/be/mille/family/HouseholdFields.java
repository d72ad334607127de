package be.mille.family;

import org.jspecify.annotations.Nullable;

/**
 * What holds for the household as a whole; null for a reader who may not know.
 *
 * @param siblingCare who looks after the older children during the birth; null while nobody is named
 * @param siblingCareNote how (C2)
 * @param houseRules (C0L) of the reception centre or the maternal home: visits, hours, absences
 */
public record HouseholdFields(
        @Nullable String siblingCare,
        @Nullable String siblingCareNote,
        @Nullable String houseRules) {}
