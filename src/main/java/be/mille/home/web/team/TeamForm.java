package be.mille.home.web.team;

import org.jspecify.annotations.Nullable;

/** A colleague to bring to the team, and how the person agreed. */
public record TeamForm(@Nullable String colleague, @Nullable String agreement) {
    public static TeamForm empty() {
        return new TeamForm(null, null);
    }
}
