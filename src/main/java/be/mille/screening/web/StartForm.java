package be.mille.screening.web;

import org.jspecify.annotations.Nullable;

/** What the start page sends; whatever is missing or unknown counts as the first choice. */
public record StartForm(
        @Nullable String moment,
        @Nullable String language,
        @Nullable String interpreting,
        @Nullable String presence,
        @Nullable String key,
        @Nullable String then) {}
