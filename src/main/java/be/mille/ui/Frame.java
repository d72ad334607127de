package be.mille.ui;

import org.jspecify.annotations.Nullable;

/**
 * What every page needs beside its own content, put into each model by the ui module: texts and dates in the reader's
 * language, who is signed in, where she is, the forms' token, the address of the static files, a message with undo.
 */
public record Frame(
        Texts t,
        Dates dates,
        @Nullable Who who,
        String path,
        String section,
        String csrf,
        FormMarks marks,
        String assets,
        boolean training,
        @Nullable Toast toast,
        @Nullable Exceptional exceptional) {

    /**
     * The signed-in professional as the navigation shows her.
     *
     * @param accompanies whether she sees families at all
     * @param administers whether she keeps the people of her organisation
     * @param reviews whether she is her organisation's confidentiality officer
     * @param facilitates whether she facilitates the network of a basin
     * @param analyses whether she reads the figures of the programme, and nothing else
     * @param exceptional whether she may ask for exceptional access
     */
    public record Who(
            String id,
            String name,
            String given,
            String role,
            boolean accompanies,
            boolean administers,
            boolean reviews,
            boolean facilitates,
            boolean analyses,
            boolean exceptional) {}

    /** The record on this page is open exceptionally: until when, and the form address that ends it now. */
    public record Exceptional(String until, String endPath) {}

    /** What has just been done, and the address that undoes it, if it can be undone. */
    public record Toast(String message, @Nullable String undoPath) {}

    /** What a form of this page says of whose page it stands on; null where nobody is signed in. */
    public @Nullable String mine(String action) {
        return who == null ? null : marks.of(who.id(), action);
    }

    public String language() {
        return t.language();
    }

    public String direction() {
        return Languages.direction(t.language());
    }

    /** Address of a static file under the content-hashed prefix, for example {@code css/mille.css}. */
    public String asset(String file) {
        return assets + "/" + file;
    }
}
