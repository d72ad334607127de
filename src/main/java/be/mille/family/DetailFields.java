package be.mille.family;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known about somebody else than her (C10): for its author and the readers who were named. */
public record DetailFields(
        @Nullable String given,
        @Nullable String surname,
        @Nullable PartialDate birth,
        List<String> languages,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String note) {
    public DetailFields {
        languages = List.copyOf(languages);
    }
}
