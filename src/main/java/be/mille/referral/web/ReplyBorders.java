package be.mille.referral.web;

import be.mille.ui.Languages;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/** What holds for every page behind a letter: it tells nobody where one comes from, and speaks the language its address asks for. */
@Configuration(proxyBeanMethods = false)
class ReplyBorders implements WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                        response.setHeader("Referrer-Policy", "no-referrer");
                        response.setHeader("X-Robots-Tag", "noindex, nofollow");
                        speak(request);
                        return true;
                    }
                })
                .addPathPatterns(ReplyController.PATH, ReplyController.PATH + "/*");
    }

    /** For this request alone: no cookie remembers it. */
    private static void speak(HttpServletRequest request) {
        var wanted = request.getParameter("in");
        if (wanted != null
                && Languages.INTERFACE.stream()
                        .anyMatch(one -> one.getLanguage().equals(wanted))) {
            request.setAttribute(CookieLocaleResolver.LOCALE_REQUEST_ATTRIBUTE_NAME, Locale.of(wanted));
        }
    }

    /** A form whose web session has ended leads back to its page, never to the sign-in of professionals. */
    @Component
    @Order(TooLate.BEFORE_SECURITY)
    static class TooLate extends OncePerRequestFilter {
        /** The security filters stand at -100, the web session far before. */
        static final int BEFORE_SECURITY = -101;

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            var path = request.getRequestURI();
            boolean reply = path.equals(ReplyController.PATH) || path.startsWith(ReplyController.PATH + "/");
            if (reply && request.getMethod().equals("POST") && ReplySession.isOver(request)) {
                var query = request.getQueryString();
                response.setStatus(HttpServletResponse.SC_SEE_OTHER);
                response.setHeader("Location", query == null ? path : path + "?" + query);
            } else {
                chain.doFilter(request, response);
            }
        }
    }
}
