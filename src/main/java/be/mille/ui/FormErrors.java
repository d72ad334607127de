package be.mille.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wrong in a form, per field, as ready sentences; the summary at the top links to each field. */
public final class FormErrors {
    private final Map<String, String> byField = new LinkedHashMap<>();

    public static FormErrors none() {
        return new FormErrors();
    }

    public FormErrors add(String field, String sentence) {
        byField.putIfAbsent(field, sentence);
        return this;
    }

    /** The same, of one of several forms on a page: its fields end so. */
    public FormErrors ending(String suffix) {
        var named = none();
        byField.forEach((field, sentence) -> named.add(field + suffix, sentence));
        return named;
    }

    public boolean any() {
        return !byField.isEmpty();
    }

    public @Nullable String of(String field) {
        return byField.get(field);
    }

    public boolean has(String field) {
        return byField.containsKey(field);
    }

    public Map<String, String> all() {
        return Map.copyOf(byField).isEmpty() ? Map.of() : new LinkedHashMap<>(byField);
    }
}
