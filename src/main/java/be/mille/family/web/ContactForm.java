package be.mille.family.web;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contact as it is typed. */
public record ContactForm(
        @Nullable UUID key,
        @Nullable String kind,
        @Nullable String state,
        @Nullable String day,
        @Nullable String hour,
        @Nullable String whom,
        @Nullable String relative,
        @Nullable String professional,
        @Nullable String place,
        @Nullable String interpreter,
        @Nullable String note,
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
