package be.mille.referral.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an interpreter is asked for, in words.
 *
 * @param moved that the appointment was changed, and from which hour; null when it was not
 */
public record BookingView(
        String language,
        String when,
        String length,
        String way,
        @Nullable String place,
        List<String> wishes,
        @Nullable String moved) {}
