package be.mille.account.web;

import be.mille.access.Actor;
import be.mille.ui.SignedInUser;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * The principal of a web session.
 *
 * @param person the human being behind the actor, who may have other posts; null in the training space
 */
record SignedIn(
        Actor actor, String given, String family, @Nullable UUID person)
        implements SignedInUser, AuthenticatedPrincipal {
    private static final long serialVersionUID = 2L;

    /** Web sessions are found by it when somebody signs out everywhere, whatever post each of them is in. */
    @Override
    public String getName() {
        return person == null ? "actor:" + actor.id() : named(person);
    }

    static String named(UUID person) {
        return "person:" + person;
    }
}
