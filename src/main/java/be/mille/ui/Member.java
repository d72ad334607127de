package be.mille.ui;

import org.jspecify.annotations.Nullable;

/** Somebody around the family, in the list that says the same as the drawing. */
public record Member(
        String initials,
        String name,
        String role,
        @Nullable String since,
        Tie tie,
        @Nullable String href) {
    /** How the line to her is drawn. */
    public enum Tie {
        ACTIVE,
        SILENT,
        ASKED,
        PLANNED,
        KIN,
        CLOSE,
        STRAINED,
        CUT
    }
}
