package be.mille.family;

import org.jspecify.annotations.Nullable;

/**
 * What holds for the household as a whole (C0).
 *
 * @param siblingCare who looks after the older children during the birth; null while nobody is named
 * @param houseRules of the reception centre or the maternal home: visits, hours, absences
 */
public record HouseholdFields(
        @Nullable String siblingCare,
        @Nullable String siblingCareNote,
        @Nullable String houseRules) {}
