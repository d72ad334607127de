package be.mille.account.web;

import be.mille.audit.Attempts;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.firewall.HttpStatusRequestRejectedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Counts paths that end before anything of the program looked at them; what a page refuses, it logs itself. */
@Component
class Astray extends OncePerRequestFilter implements RequestRejectedHandler {
    private final Attempts attempts;
    private final RequestRejectedHandler answer = new HttpStatusRequestRejectedHandler();

    Astray(Attempts attempts) {
        this.attempts = attempts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        boolean refused = response.getStatus() == HttpServletResponse.SC_NOT_FOUND
                || response.getStatus() == HttpServletResponse.SC_METHOD_NOT_ALLOWED;
        if (refused
                && !(request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE) instanceof HandlerMethod)) {
            attempts.count(Attempts.Kind.PATH);
        }
    }

    /** What the firewall does not let in at all. */
    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException why)
            throws IOException, ServletException {
        attempts.count(Attempts.Kind.PATH);
        answer.handle(request, response, why);
    }
}
