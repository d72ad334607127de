package be.mille.ui;

import org.jspecify.annotations.Nullable;

/** One moment on a vertical thread: when, which knot, what, and by whom. */
public record Moment(
        String when,
        Knot knot,
        String text,
        @Nullable String by,
        @Nullable String href) {
    public Moment(String when, Knot knot, String text, @Nullable String by) {
        this(when, knot, text, by, null);
    }
}
