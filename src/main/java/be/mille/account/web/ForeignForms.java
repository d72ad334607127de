package be.mille.account.web;

import be.mille.account.internal.PublicAddress;
import be.mille.audit.Attempts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what a page of another site sends, before a session is looked for: her cookie does not come with it, and an answer with a
 * new one would sign her out.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class ForeignForms extends OncePerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    /** From our own page, or from nobody's: an address she typed, a page she reloaded. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    /** What is said where the page forbids to say it, as pages for her do. */
    private static final String UNSAID = "null";

    private final PublicAddress address;
    private final Attempts attempts;

    ForeignForms(PublicAddress address, Attempts attempts) {
        this.attempts = attempts;
        this.address = address;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!SAFE.contains(request.getMethod()) && foreign(request)) {
            attempts.count(Attempts.Kind.FORM);
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Browsers too old to say where a request comes from say at least whose page it is. */
    private boolean foreign(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OURS.contains(site);
        }
        var origin = request.getHeader("Origin");
        return origin != null
                && !origin.equals(UNSAID)
                && !origin.equals(address.origin().map(URI::toString).orElse(""))
                && !origin.endsWith("://" + request.getHeader("Host"));
    }

    /** Whether the browser says that it comes from a page of ours, or is too old to say anything. */
    static boolean saidToBeOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        return site == null ? !UNSAID.equals(request.getHeader("Origin")) : site.equals("same-origin");
    }
}
