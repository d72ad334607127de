package be.mille.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ways to sign in.
 *
 * @param people invented professionals to choose from; empty outside a training space
 * @param ways identity providers
 * @param passkeys whether passkeys are offered
 * @param note why somebody finds herself here; null for who just comes
 */
public record SignInPage(
        boolean training,
        List<Choice> people,
        List<Way> ways,
        boolean passkeys,
        @Nullable String note) {
    /** Somebody to be. */
    public record Choice(
            String id, String name, String function, String organisation, String presentation, String group) {}

    /** An identity provider, by the name its settings give it. */
    public record Way(String href, String name) {}
}
