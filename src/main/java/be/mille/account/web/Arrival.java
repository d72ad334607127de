package be.mille.account.web;

import be.mille.account.StepUp.Factor;
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
 * Somebody comes from an identity provider: to sign in, or to prove once more who she is.
 */
@Component
class Arrival implements AuthenticationSuccessHandler {
    private final Persons persons;
    private final Professionals professionals;
    private final SignIns signIns;
    private final Entrance entrance;
    private final FreshSignIns fresh;
    private final ProofLog proofs;
    private final SignInLog log;

    Arrival(
            Persons persons,
            Professionals professionals,
            SignIns signIns,
            Entrance entrance,
            FreshSignIns fresh,
            ProofLog proofs,
            SignInLog log) {
        this.log = log;
        this.persons = persons;
        this.professionals = professionals;
        this.signIns = signIns;
        this.entrance = entrance;
        this.fresh = fresh;
        this.proofs = proofs;
    }

    private static String said(FreshSignIns.Proven proven) {
        return switch (proven) {
            case YES -> "";
            case STALE -> "?stale";
            case WEAK -> "?weak";
        };
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
        if (!(authentication.getPrincipal() instanceof OidcUser user)) {
            signIns.end(request);
            SignInRedirects.send(request, response, "/sign-in?failed");
            return;
        }
        var subject = Objects.requireNonNull(user.getSubject(), "An OpenID token names its subject");
        var arrived = persons.arrive(String.valueOf(user.getIssuer()), subject, Entrance.takeInvitation(request));
        if (authentication instanceof OAuth2AuthenticationToken vouched) {
            Providers.remember(request, vouched.getAuthorizedClientRegistrationId());
        }
        var awaited = fresh.returned(request, arrived);
        if (awaited.isPresent()) {
            var post = professionals.find(awaited.get().actor()).orElseThrow();
            signIns.begin(post, awaited.get().person(), request, response);
            var proven = fresh.proven(user);
            proofs.outcome(proven == FreshSignIns.Proven.YES, Factor.PROVIDER, request, response);
            SignInRedirects.send(request, response, Proofs.PATH + said(proven));
        } else if (arrived.isEmpty()) {
            log.stranger();
            signIns.end(request);
            SignInRedirects.send(request, response, "/sign-in?unknown");
        } else {
            SignInRedirects.send(request, response, entrance.enter(arrived.get(), request, response));
        }
    }
}
