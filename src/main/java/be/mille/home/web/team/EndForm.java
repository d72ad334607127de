package be.mille.home.web.team;

import org.jspecify.annotations.Nullable;

/** Who leaves the team, and why. */
public record EndForm(@Nullable String colleague, @Nullable String reason) {
    public static EndForm empty() {
        return new EndForm(null, null);
    }
}
