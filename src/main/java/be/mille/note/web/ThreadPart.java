package be.mille.note.web;

import be.mille.ui.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was answered under one note.
 *
 * @param notice what became of a reply that was taken back; null for nothing
 * @param write null where the reader does not answer
 */
public record ThreadPart(
        List<Answer> answers,
        @Nullable String notice,
        @Nullable Write write) {
    public ThreadPart {
        answers = List.copyOf(answers);
    }

    boolean dictated() {
        return write != null || answers.stream().anyMatch(one -> one.acts().correct());
    }

    /**
     * One reply, and what whoever answered does with it.
     *
     * @param retracted why it does not stand; null while it does
     * @param earlier what it said before, the newest first
     * @param readBy names with the moment
     */
    public record Answer(
            ReplyRow row,
            String path,
            @Nullable String retracted,
            List<NotePage.Before> earlier,
            List<String> readBy,
            Acts acts,
            int version,
            String typed,
            String why) {
        public String wordsField() {
            return "words-" + row.id();
        }

        public String whyField() {
            return "why-" + row.id();
        }
    }

    /** What the reader may do with it. */
    public record Acts(boolean undo, boolean correct, boolean retract) {
        static final Acts NONE = new Acts(false, false, false);
    }

    /**
     * The form.
     *
     * @param readers who will see it, as a sentence
     * @param seen a print of them
     * @param found which words could be said otherwise; null when it was not asked
     * @param open false where the note does not stand any more and the words typed are only to be kept
     */
    public record Write(
            String action,
            ReplyForm form,
            String readers,
            String seen,
            List<Choice> languages,
            List<WordingRule> wording,
            @Nullable List<WordingRule> found,
            boolean open) {}
}
