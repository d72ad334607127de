package be.mille.note.web;

import be.mille.note.ReplyId;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the fields under a note when its page comes back: a new reply, or one that is corrected or retracted.
 *
 * @param form null for an empty one
 * @param check whether its words were to be looked at
 * @param notice what became of it; null for nothing
 * @param of the reply whose fields these are; null for none
 */
record ReplyTyped(
        @Nullable ReplyForm form,
        boolean check,
        @Nullable String notice,
        @Nullable ReplyId of,
        @Nullable String words,
        @Nullable String why) {
    static final ReplyTyped NOTHING = new ReplyTyped(null, false, null, null, null, null);

    static ReplyTyped fresh(ReplyForm form, boolean check) {
        return new ReplyTyped(form, check, null, null, null, null);
    }

    static ReplyTyped back(ReplyForm form, String notice) {
        return new ReplyTyped(form, false, notice, null, null, null);
    }

    static ReplyTyped corrected(ReplyId of, String words) {
        return new ReplyTyped(null, false, null, of, words, null);
    }

    static ReplyTyped retracted(ReplyId of, String why) {
        return new ReplyTyped(null, false, null, of, null, why);
    }
}
