package be.mille.ui;

import org.jspecify.annotations.Nullable;

/** One fact of the identity bar: its name, the fact, and a second word in grey (its source, "you"). */
public record Fact(String label, String text, @Nullable String second) {
    public Fact(String label, String text) {
        this(label, text, null);
    }
}
