package be.mille.note.web;

import org.jspecify.annotations.Nullable;

/**
 * One reply under a note, whole.
 *
 * @param language null when it is the reader's own
 * @param mark what is to be known of it: corrected, retracted; null for nothing
 */
public record ReplyRow(
        String id,
        String when,
        String who,
        String words,
        String lang,
        @Nullable String language,
        @Nullable String mark,
        boolean retracted) {}
