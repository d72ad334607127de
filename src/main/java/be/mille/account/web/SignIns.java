package be.mille.account.web;

import be.mille.directory.Professional;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/** Begins and ends the signed-in part of a web session, the same way whoever vouches for the person. */
@Component
class SignIns {
    static final String AUTHORITY = "ROLE_SIGNED_IN";

    private final SecurityContextRepository contexts;
    private final SessionAuthenticationStrategy newSession;
    private final LostForm lost;
    private final SignInLog log;

    SignIns(
            SecurityContextRepository contexts,
            SessionAuthenticationStrategy newSession,
            LostForm lost,
            SignInLog log) {
        this.log = log;
        this.contexts = contexts;
        this.newSession = newSession;
        this.lost = lost;
    }

    /** @return where to go next: the page asked for before, a form that was kept, or my day */
    String begin(Professional chosen, @Nullable UUID person, HttpServletRequest request, HttpServletResponse response) {
        log.begins(chosen.actor());
        var user = new SignedIn(chosen.actor(), chosen.given(), chosen.familyName(), person);
        var authentication = UsernamePasswordAuthenticationToken.authenticated(
                user, null, AuthorityUtils.createAuthorityList(AUTHORITY));
        var saved = new HttpSessionRequestCache().getRequest(request, response);
        newSession.onAuthentication(authentication, request, response);
        Choosing.end(request.getSession());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        return lost.pending(request, chosen.id()) ? LostForm.PATH : landing(saved);
    }

    /** Nobody is signed in any more; what was typed before is not kept. */
    void end(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
    }

    /** What the browser may have kept of the pages goes too: "back" shows nothing of them. */
    static void clearBrowser(HttpServletResponse response) {
        response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    /** Whoever was vouched for is not signed in until she chose her post. */
    void forget(HttpServletRequest request, HttpServletResponse response) {
        SecurityContextHolder.clearContext();
        contexts.saveContext(SecurityContextHolder.createEmptyContext(), request, response);
    }

    private static String landing(@Nullable SavedRequest saved) {
        if (saved == null) {
            return "/";
        }
        var address = URI.create(saved.getRedirectUrl());
        return address.getRawQuery() == null
                ? address.getRawPath()
                : address.getRawPath() + "?" + address.getRawQuery();
    }
}
