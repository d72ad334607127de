package be.mille.account.web;

import be.mille.account.Reauthentication;
import be.mille.kernel.ActorId;
import be.mille.ui.LocalPath;
import be.mille.ui.SignedInUser;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** A second proof within a web session: by the provider asked for a new sign-in, or by her typed name in the training space. */
@Component
class FreshSignIn implements Reauthentication {
    /** The provider somebody signed in with. */
    private static final String PROVIDER = "mille.provider";

    private static final String AWAITED = "mille.awaited";
    private static final String PROVEN = "mille.proven";
    private static final Duration VALID = Duration.ofSeconds(60);

    /** Who is to prove herself, in which post, and where she goes on. */
    record Awaited(String path, ActorId actor, UUID person) implements Serializable {
        private static final long serialVersionUID = 1L;
    }

    private final Clock clock;

    FreshSignIn(Clock clock) {
        this.clock = clock;
    }

    /** Keeps which provider vouched for her, to ask the same one again. */
    static void remember(HttpServletRequest request, String provider) {
        request.getSession().setAttribute(PROVIDER, provider);
    }

    @Override
    public boolean atProvider(HttpServletRequest request) {
        return me().person() != null;
    }

    @Override
    public boolean proven(HttpServletRequest request, String typed) {
        if (!atProvider(request)) {
            return plain(typed).equals(plain(me().given() + " " + me().family()));
        }
        var session = request.getSession();
        var at = session.getAttribute(PROVEN);
        session.removeAttribute(PROVEN);
        return at instanceof Instant moment && recent(moment);
    }

    @Override
    public String address(HttpServletRequest request, String back) {
        var session = request.getSession();
        var provider = Objects.requireNonNull(session.getAttribute(PROVIDER), "Who was vouched for knows by whom");
        var me = me();
        session.setAttribute(
                AWAITED, new Awaited(LocalPath.orHome(back), me.actor().id(), Objects.requireNonNull(me.person())));
        return "/oauth2/authorization/" + provider + "?" + FreshRequests.PARAMETER;
    }

    /** The same human being comes from the provider while her proof is awaited in this session; it counts if she signed in just now. */
    Optional<Awaited> returned(HttpServletRequest request, OidcUser user, Optional<UUID> person) {
        var session = request.getSession();
        var awaited = session.getAttribute(AWAITED) instanceof Awaited one ? one : null;
        session.removeAttribute(AWAITED);
        if (awaited == null || person.filter(awaited.person()::equals).isEmpty()) {
            return Optional.empty();
        }
        var signedIn = user.getAuthenticatedAt();
        if (signedIn != null && recent(signedIn)) {
            session.setAttribute(PROVEN, clock.instant());
        }
        return Optional.of(awaited);
    }

    private boolean recent(Instant moment) {
        return !moment.isBefore(clock.instant().minus(VALID));
    }

    private static SignedIn me() {
        var authentication =
                Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication());
        return (SignedIn) Objects.requireNonNull((SignedInUser) authentication.getPrincipal());
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
