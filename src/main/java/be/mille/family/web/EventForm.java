package be.mille.family.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event as it is typed. */
public record EventForm(
        @Nullable UUID key,
        @Nullable String kind,
        @Nullable String day,
        @Nullable String words,
        @Nullable String child,
        @Nullable String audience,
        @Nullable String subject,
        @Nullable List<String> readers,
        @Nullable Integer version) {

    public List<String> named() {
        return readers == null ? List.of() : readers;
    }

    public String value(@Nullable String field, String otherwise) {
        return field == null ? otherwise : field;
    }
}
