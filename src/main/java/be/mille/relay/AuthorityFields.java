package be.mille.relay;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the team notes of an authority: it is no part of the team, has no access, and is bound by rules of its own.
 *
 * @param kind a code of the content
 * @param contact the person one speaks with
 * @param reach how she is reached
 * @param frame a code of the content: in which frame the authority is there, never a judgment
 * @param maySay what may be said to it
 * @param notSay what may not
 * @param knowsWords why she was not told yet, or which duty it is
 * @param rereadOn the day somebody looks whether all of it still holds
 */
public record AuthorityFields(
        String kind,
        @Nullable String contact,
        @Nullable String reach,
        LocalDate since,
        String frame,
        String maySay,
        @Nullable String notSay,
        SheKnows knows,
        @Nullable String knowsWords,
        LocalDate rereadOn) {
    /** Characters of what may be said, and of what may not. */
    public static final int LONGEST = 1000;

    /** Characters of everything else. */
    public static final int LONGEST_LINE = 300;

    /** The same, to be looked at again on another day. */
    public AuthorityFields rereadOn(LocalDate day) {
        return new AuthorityFields(kind, contact, reach, since, frame, maySay, notSay, knows, knowsWords, day);
    }
}
