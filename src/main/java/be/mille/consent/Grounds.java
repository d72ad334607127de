package be.mille.consent;

import org.jspecify.annotations.Nullable;

/**
 * What stands behind an agreement, a no or a withdrawal.
 *
 * @param purpose null where nothing is shared
 * @param decider null where nobody was asked who decides
 */
public record Grounds(@Nullable Purpose purpose, @Nullable Decider decider) {
    public static final Grounds NONE = new Grounds(null, null);
}
