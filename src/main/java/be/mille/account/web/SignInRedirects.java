package be.mille.account.web;

import be.mille.audit.Attempts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** Sends whoever is not signed in to the sign-in, with what she had typed kept. */
final class SignInRedirects {
    private SignInRedirects() {}

    static AuthenticationEntryPoint toSignIn(LostForm lost) {
        return (HttpServletRequest request, HttpServletResponse response, AuthenticationException e) ->
                askToSignIn(lost, request, response);
    }

    /** A form whose token belongs to an ended session is a lost sign-in, not an attack: what was typed is kept. In a session that runs it is one. */
    static AccessDeniedHandler lostSessionOrNotFound(LostForm lost, Attempts attempts) {
        return (HttpServletRequest request, HttpServletResponse response, AccessDeniedException e) -> {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            boolean signedIn = authentication != null && authentication.getPrincipal() instanceof SignedIn;
            if (signedIn) {
                attempts.count(Attempts.Kind.FORM);
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            } else {
                askToSignIn(lost, request, response);
            }
        };
    }

    private static void askToSignIn(LostForm lost, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean typed = request.getMethod().equals(HttpMethod.POST.name())
                && !request.getRequestURI().startsWith("/sign-in")
                && lost.keep(request);
        send(request, response, typed ? "/sign-in?kept" : "/sign-in");
    }

    /** A whole page follows, also where only a part of one was asked for. */
    static void send(HttpServletRequest request, HttpServletResponse response, String address) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address);
        }
    }
}
