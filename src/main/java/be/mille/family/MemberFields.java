package be.mille.family;

import org.jspecify.annotations.Nullable;

/**
 * Somebody of her household or near to her: who it is (C0), and what is said of it (C2), null for a reader who may not know.
 *
 * @param tie in a word: sister, neighbour, doula
 * @param livesWith with whom, where it is elsewhere (C2)
 * @param note what is to be known (C2)
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
        SUPPORT,
        /** Of her family, neither under her roof nor of help: for the drawing of it. */
        RELATIVE
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
