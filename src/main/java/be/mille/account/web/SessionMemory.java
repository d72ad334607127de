package be.mille.account.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;

/** The session that this request has written, to the end of the request and no longer: the next one on this thread reads its own. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class SessionMemory implements Filter {
    private final ThreadLocal<@Nullable QuietSession<?>> written = new ThreadLocal<>();

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } finally {
            forget();
        }
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
