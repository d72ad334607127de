package be.mille.family;

import org.jspecify.annotations.Nullable;

/**
 * Somebody of her household or near to her (C0): what everybody around her may know.
 *
 * @param tie in a word: sister, neighbour, doula
 * @param livesWith with whom, where it is elsewhere
 */
public record MemberFields(
        Role role,
        String called,
        @Nullable String tie,
        @Nullable PartialDate birth,
        Lives lives,
        @Nullable String livesWith,
        @Nullable String note) {

    /** What she or he is to the family. */
    public enum Role {
        SECOND_PARENT,
        OLDER_CHILD,
        ADULT,
        /** Somebody who supports her without being paid for it. */
        SUPPORT
    }

    /** Where she or he lives. */
    public enum Lives {
        WITH_HER,
        PART_TIME,
        ELSEWHERE,
        ABROAD,
        UNKNOWN
    }
}
