package be.mille.account.web;

import be.mille.kernel.ActorId;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** A new sign-in at the provider within a web session, as a proof: by the same human being, and of this moment. */
@Component
class FreshSignIns {
    private static final String AWAITED = "mille.awaited";

    /** Who is to come back, and in which post she goes on. */
    record Awaited(ActorId actor, UUID person) implements Serializable {
        private static final long serialVersionUID = 2L;
    }

    /** What a sign-in at the provider proves. */
    enum Proven {
        YES,
        /** Its own session was there already, or it does not say since when. */
        STALE,
        /** It made less sure who she is than the operator wants for a sensitive act. */
        WEAK
    }

    private final Proofs proofs;
    private final SignInLevels levels;

    FreshSignIns(Proofs proofs, SignInLevels levels) {
        this.proofs = proofs;
        this.levels = levels;
    }

    /** Where a fresh sign-in begins, for whoever is signed in. */
    static String address(String provider, SignedIn me, HttpServletRequest request) {
        request.getSession().setAttribute(AWAITED, new Awaited(me.actor().id(), Objects.requireNonNull(me.person())));
        return Providers.DOOR + provider + "?" + FreshRequests.PARAMETER;
    }

    /** The same human being comes from the provider while her proof is awaited in this session. */
    Optional<Awaited> returned(HttpServletRequest request, Optional<UUID> person) {
        var session = request.getSession();
        var awaited = session.getAttribute(AWAITED) instanceof Awaited one ? one : null;
        session.removeAttribute(AWAITED);
        return awaited == null || person.filter(awaited.person()::equals).isEmpty()
                ? Optional.empty()
                : Optional.of(awaited);
    }

    Proven proven(OidcUser user) {
        var signedIn = user.getAuthenticatedAt();
        if (signedIn == null || !proofs.recent(signedIn)) {
            return Proven.STALE;
        }
        return levels.reached(user) ? Proven.YES : Proven.WEAK;
    }
}
