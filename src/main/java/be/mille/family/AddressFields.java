package be.mille.family;

import org.jspecify.annotations.Nullable;

/**
 * Where she lives, or what stands instead of an address (C0L).
 *
 * @param place the name of the centre, the home, or the person she stays with
 */
public record AddressFields(
        Kind kind,
        @Nullable String place,
        @Nullable String street,
        @Nullable String number,
        @Nullable String box,
        @Nullable String postcode,
        @Nullable String locality,
        @Nullable String note) {

    /** What an address can be. */
    public enum Kind {
        /** An ordinary address. */
        FIXED,
        /** With somebody else. */
        CARE_OF,
        NO_FIXED,
        RECEPTION_CENTRE,
        MATERNAL_HOME,
        /** An emergency shelter or a refuge: shown only on request, with a reason. */
        SHELTER,
        /** To be protected: shown only on request, with a reason. */
        PROTECTED;

        public boolean shownOnRequest() {
            return this == SHELTER || this == PROTECTED;
        }

        /** A house with rules of its own. */
        public boolean hasHouseRules() {
            return this == RECEPTION_CENTRE || this == MATERNAL_HOME || this == SHELTER;
        }
    }
}
