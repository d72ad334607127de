package be.mille.ui.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The headers of every answer, errors and files included: a filter before all others, so that no route can be without.
 * Pages are never kept by a browser or a proxy; static files may be, their address carries their content's hash. Who came by HTTPS, as
 * the connection, a trusted proxy or the address of the space says, never comes by anything else again.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class SecurityHeaders extends OncePerRequestFilter {
    static final String PERMISSIONS = "Permissions-Policy";

    private static final String NOTHING = "camera=(), geolocation=(), payment=(), usb=(), ";

    /** What is said on such a page is recognised on the device, by the page itself. */
    static final String DICTATING = NOTHING + "microphone=(self), on-device-speech-recognition=(self)";

    private static final Map<String, String> ALWAYS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            PERMISSIONS,
            NOTHING + "microphone=(), on-device-speech-recognition=()",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin");

    /** Two years; other hosts of the same name are their operators' affair. */
    private static final String ONLY_HTTPS = "max-age=63072000";

    private final boolean publicIsHttps;

    SecurityHeaders(@Value("${mille.public-address:}") String publicAddress) {
        this.publicIsHttps = publicAddress.startsWith("https://");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ALWAYS.forEach(response::setHeader);
        if (publicIsHttps || request.isSecure()) {
            response.setHeader("Strict-Transport-Security", ONLY_HTTPS);
        }
        if (!request.getRequestURI().startsWith("/static/")) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }
}
