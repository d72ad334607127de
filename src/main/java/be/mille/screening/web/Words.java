package be.mille.screening.web;

import org.jspecify.annotations.Nullable;

/**
 * A text as shown.
 *
 * @param draft nobody has reviewed it yet
 * @param second the same in the professional's language, where that is another one
 */
public record Words(
        String text,
        String language,
        String direction,
        boolean draft,
        @Nullable String second) {}
