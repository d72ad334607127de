package be.mille.consent;

import org.jspecify.annotations.Nullable;

/**
 * What something is shared for.
 *
 * @param task key of {@link Missions}
 * @param words what was added to it
 */
public record Purpose(String task, @Nullable String words) {}
