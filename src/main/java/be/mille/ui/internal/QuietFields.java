package be.mille.ui.internal;

import be.mille.ui.Quietly;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** A page reads what it is asked for quietly as if it stood in its address. After the filters that know who is asking. */
@Component
@Order(0)
class QuietFields extends OncePerRequestFilter {
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("GET") || request.getParameter(Quietly.NAME) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var fields = Quietly.of(request);
        chain.doFilter(fields.isEmpty() ? request : new Filled(request, fields), response);
    }

    private static final class Filled extends HttpServletRequestWrapper {
        private final Map<String, String[]> all;

        Filled(HttpServletRequest request, Map<String, String[]> quiet) {
            super(request);
            var both = new HashMap<>(quiet);
            both.putAll(request.getParameterMap());
            this.all = Collections.unmodifiableMap(both);
        }

        @Override
        public @Nullable String getParameter(String name) {
            var values = all.get(name);
            return values == null || values.length == 0 ? null : values[0];
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return all;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.enumeration(all.keySet());
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return all.get(name);
        }
    }
}
