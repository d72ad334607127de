package be.mille.consent;

import org.jspecify.annotations.Nullable;

/**
 * What stands behind an agreement, a no or a withdrawal.
 *
 * @param purpose null where nothing is shared
 * @param decider null where nobody was asked who decides
 * @param heard somebody decided for her, and she said herself what she thinks of it
 */
public record Grounds(@Nullable Purpose purpose, @Nullable Decider decider, boolean heard) {
    public static final Grounds NONE = new Grounds(null, null);

    public Grounds(@Nullable Purpose purpose, @Nullable Decider decider) {
        this(purpose, decider, false);
    }
}
