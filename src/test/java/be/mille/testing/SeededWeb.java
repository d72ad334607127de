package be.mille.testing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** What the program answers on the web, with a fault in it when a test plants one. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class SeededWeb extends OncePerRequestFilter {
    private volatile @Nullable String dropped;
    private volatile boolean tokenForgotten;
    private volatile boolean siteForgotten;

    /** No answer has this header any more. */
    public void drop(String header) {
        dropped = header;
    }

    /** No form is asked for its token any more. */
    public void forgetTheToken() {
        tokenForgotten = true;
    }

    /** Nobody looks any more whose page a form stood on. */
    public void forgetTheSite() {
        siteForgotten = true;
    }

    public void plantNothing() {
        dropped = null;
        siteForgotten = false;
        tokenForgotten = false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (tokenForgotten) {
            CsrfFilter.skipRequest(request);
        }
        var header = dropped;
        chain.doFilter(
                siteForgotten ? new FromNowhere(request) : request,
                header == null ? response : new Without(response, header));
    }

    private static final class FromNowhere extends HttpServletRequestWrapper {
        FromNowhere(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equals("Sec-Fetch-Site") || name.equals("Origin") ? null : super.getHeader(name);
        }
    }

    private static final class Without extends HttpServletResponseWrapper {
        private final String dropped;

        Without(HttpServletResponse response, String dropped) {
            super(response);
            this.dropped = dropped;
        }

        @Override
        public void setHeader(String name, String value) {
            if (!name.equalsIgnoreCase(dropped)) {
                super.setHeader(name, value);
            }
        }

        @Override
        public void addHeader(String name, String value) {
            if (!name.equalsIgnoreCase(dropped)) {
                super.addHeader(name, value);
            }
        }

        @Override
        public void addCookie(Cookie cookie) {
            if (!"Set-Cookie".equalsIgnoreCase(dropped)) {
                super.addCookie(cookie);
            }
        }
    }
}
