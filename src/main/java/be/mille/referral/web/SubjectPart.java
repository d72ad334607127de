package be.mille.referral.web;

import be.mille.ui.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request tells of her, as a form asks it.
 *
 * @param value the choice that stands
 * @param choices empty where nothing is asked: the step, the way or the first request decides, or the kind of help hears no subject
 * @param knowing what she must know when a subject is told; null where none can be
 * @param heard who of those who are asked reads it, in words
 */
public record SubjectPart(
        String value, List<Choice> choices, @Nullable String knowing, String heard) {
    /** The same, where those who are asked read nothing here. */
    SubjectPart heard(String other) {
        return new SubjectPart(value, choices, knowing, other);
    }
}
