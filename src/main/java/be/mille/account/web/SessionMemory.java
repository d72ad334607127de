package be.mille.account.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The session that this request has written, to the end of the request and no longer: the next one on this thread reads its own. A page
 * that says what went wrong is a second pass of the server, after the first has ended; it begins and ends with nothing as well, else who
 * is signed out would be known to the thread.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class SessionMemory extends OncePerRequestFilter {
    private final ThreadLocal<@Nullable QuietSession<?>> written = new ThreadLocal<>();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        forget();
        try {
            chain.doFilter(request, response);
        } finally {
            forget();
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    void keep(QuietSession<?> session) {
        written.set(session);
    }

    @Nullable
    QuietSession<?> of(String id) {
        var session = written.get();
        return session != null && session.getId().equals(id) ? session : null;
    }

    void forget() {
        written.remove();
    }
}
