package be.mille.account.internal;

import be.mille.access.Action;
import be.mille.access.ActorFunction;
import java.util.Set;

/** What anybody who is signed in does with her own ways of signing in, and with where she lives. */
public enum AccountAction implements Action {
    SEE_PASSKEYS("account.see-passkeys", false),
    ADD_PASSKEY("account.add-passkey", true),
    NAME_PASSKEY("account.name-passkey", true),
    REMOVE_PASSKEY("account.remove-passkey", true),
    SIGN_IN_BY_PASSKEY("account.sign-in-by-passkey", false),
    PROVE("account.prove", false),
    SEE_OWN_ADDRESS("account.see-own-address", false),
    /** One word for noting, changing and taking away: the log does not tell whether there is one. */
    CHANGE_OWN_ADDRESS("account.change-own-address", true),
    /** In the log only: what shut a record to her in one post shut it in another. */
    KEPT_AWAY_TOO("account.kept-away-too", true),
    /** In the log only: somebody tried to take a post she had handed out herself, or to act in one that is not hers. */
    TAKE_POST("account.take-post", true),
    /** In the log only: somebody begins to act in a post of hers, or would, and it does not run any more. */
    SIGN_IN("account.sign-in", false);

    private final String code;
    private final boolean writes;

    AccountAction(String code, boolean writes) {
        this.code = code;
        this.writes = writes;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public boolean writes() {
        return writes;
    }

    @Override
    public Set<ActorFunction> functions() {
        return Everyone.SIGNED_IN;
    }
}
