package be.mille.ui;

import org.jspecify.annotations.Nullable;

/** One option of a select, of radios or of checkboxes; {@code soft} ones ("prefers not to answer") are drawn apart. */
public record Choice(String value, String text, @Nullable String hint, boolean soft) {
    public Choice(String value, String text) {
        this(value, text, null, false);
    }

    public static Choice soft(String value, String text) {
        return new Choice(value, text, null, true);
    }
}
