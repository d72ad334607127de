package be.mille.account.web;

import be.mille.account.internal.Persons;
import be.mille.directory.Professionals;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * Somebody comes from an identity provider. Who has a post signs in; who has several chooses; who has none, and no
 * invitation, learns only that.
 */
@Component
class Arrival implements AuthenticationSuccessHandler {
    /** The token of an invitation that was opened in this web session. */
    static final String INVITATION = "mille.invitation";
    /** A person who was vouched for and has yet to choose her post. */
    static final String CHOOSING = "mille.choosing";

    private final Persons persons;
    private final Professionals professionals;
    private final SignIns signIns;
    private final FreshSignIn fresh;

    Arrival(Persons persons, Professionals professionals, SignIns signIns, FreshSignIn fresh) {
        this.fresh = fresh;
        this.persons = persons;
        this.professionals = professionals;
        this.signIns = signIns;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof OidcUser user)) {
            signIns.end(request);
            SignInRedirects.send(request, response, "/sign-in?failed");
            return;
        }
        var session = request.getSession();
        var token = session.getAttribute(INVITATION) instanceof String text ? text : null;
        session.removeAttribute(INVITATION);
        var subject = Objects.requireNonNull(user.getSubject(), "An OpenID token names its subject");
        var arrived = persons.arrive(String.valueOf(user.getIssuer()), subject, token);
        if (authentication instanceof OAuth2AuthenticationToken vouched) {
            FreshSignIn.remember(request, vouched.getAuthorizedClientRegistrationId());
        }
        var awaited = fresh.returned(request, user, arrived);
        if (awaited.isPresent()) {
            var post = professionals.find(awaited.get().actor()).orElseThrow();
            signIns.begin(post, awaited.get().person(), request, response);
            SignInRedirects.send(request, response, awaited.get().path());
            return;
        }
        var seats = arrived.map(persons::seats).orElse(java.util.List.of());
        if (arrived.isEmpty() || seats.isEmpty()) {
            signIns.end(request);
            SignInRedirects.send(request, response, "/sign-in?unknown");
        } else if (seats.size() == 1) {
            var post = professionals.find(seats.getFirst()).orElseThrow();
            SignInRedirects.send(request, response, signIns.begin(post, arrived.get(), request, response));
        } else {
            var kept = arrived.get();
            signIns.forget(request, response);
            request.getSession().setAttribute(CHOOSING, kept);
            SignInRedirects.send(request, response, "/sign-in/as");
        }
    }
}
