package be.mille.screening.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The one place where a turned screen is kept to her pages: after the web session is known and before anything else of the program,
 * every address but hers leads back to hers.
 */
@Component
@Order(HerScreenOnly.BEFORE_SECURITY)
class HerScreenOnly extends OncePerRequestFilter {
    /** The security filters stand at -100, the web session far before. */
    static final int BEFORE_SECURITY = -101;

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isSentTooLate(request)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(
                    "Location",
                    request.getRequestURI().startsWith(OpenController.PATH)
                            ? request.getRequestURI()
                            : HereController.PATH);
        } else if (isHers(request.getRequestURI()) || HerSession.turned(request).isEmpty()) {
            chain.doFilter(request, response);
        } else if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", HereController.PATH);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", HereController.PATH);
        }
    }

    /** A form of hers whose web session has ended leads to her own page, never to the sign-in of professionals. */
    private static boolean isSentTooLate(HttpServletRequest request) {
        var path = request.getRequestURI();
        boolean hers = path.startsWith(HereController.PATH + "/") || path.startsWith(OpenController.PATH + "/");
        return hers && request.getMethod().equals("POST") && HerSession.isOver(request);
    }

    private static boolean isHers(String path) {
        return path.equals(HereController.PATH)
                || path.startsWith(HereController.PATH + "/")
                || path.startsWith("/static/");
    }
}
