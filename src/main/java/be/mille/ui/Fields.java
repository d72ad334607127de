package be.mille.ui;

import org.jspecify.annotations.Nullable;

/** What the field templates share. */
public final class Fields {
    private Fields() {}

    /** The ids a screen reader reads after the label: hint, then error; null when there is neither. */
    public static @Nullable String describedBy(String id, @Nullable String hint, @Nullable String error) {
        var both = (hint == null ? "" : id + "-hint ") + (error == null ? "" : id + "-error");
        return both.isEmpty() ? null : both.strip();
    }
}
