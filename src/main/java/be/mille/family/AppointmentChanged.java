package be.mille.family;

import org.jspecify.annotations.Nullable;

/**
 * A contact or an appointment was changed, in the transaction that changes it; others may depend on its day, hour, place or readers.
 *
 * @param now null when it was withdrawn
 */
public record AppointmentChanged(Contact was, @Nullable Contact now) {}
