package be.mille.account.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's own ways of signing in.
 *
 * @param otherWays in words: a provider, the training space; empty when passkeys are all she has
 * @param offered whether keys can be added here
 * @param wrong id of the key whose name was sent wrongly; null when none was
 */
public record PasskeysPage(
        List<Passkey> passkeys,
        List<String> otherWays,
        boolean offered,
        @Nullable String wrong,
        String typed,
        @Nullable String error) {
    /** One key: when it was made and last used, in words. */
    public record Passkey(String id, String label, String made, String used, boolean synced, boolean stays) {}

    public String typedIn(Passkey one) {
        return one.id().equals(wrong) ? typed : one.label();
    }

    public @Nullable String errorIn(Passkey one) {
        return one.id().equals(wrong) ? error : null;
    }
}
