package be.mille.confidentiality.web;

import be.mille.ui.FormErrors;
import org.jspecify.annotations.Nullable;

/**
 * Telling what is unclear or worries.
 *
 * @param thanks whether it has just been told
 * @param limited why it could not be kept now; null where it could
 */
public record TellUsPage(
        String key,
        String words,
        String reach,
        FormErrors errors,
        boolean thanks,
        @Nullable String limited) {}
