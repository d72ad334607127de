package be.mille.account.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;

/** Which addresses need a sign-in: all but the named few. Deny is the default here too. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String[] PUBLIC = {
        "/sign-in",
        "/language",
        "/style",
        "/static/**",
        "/actuator/health",
        "/actuator/health/**",
        "/error",
        "/favicon.ico"
    };

    @Bean
    SecurityFilterChain filterChain(HttpSecurity http, SecurityContextRepository contexts) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.requestMatchers(PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(onlyPages()))
                .headers(headers -> headers.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .logout(out -> out.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/sign-in")
                        .deleteCookies("__Host-mille")
                        .addLogoutHandler((request, response, authentication) ->
                                response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"")))
                .exceptionHandling(errors ->
                        errors.authenticationEntryPoint(toSignIn()).accessDeniedHandler(lostSessionOrNotFound()))
                .build();
    }

    /** Nobody signs in with a password; without this, Spring Boot makes up a user and prints a password for it. */
    @Bean
    AuthenticationManager nobodyByPassword() {
        return _ -> {
            throw new ProviderNotFoundException("no sign-in with a password");
        };
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    SessionAuthenticationStrategy sessionAuthenticationStrategy() {
        return new ChangeSessionIdAuthenticationStrategy();
    }

    /** Only pages are come back to; a fragment or a script file is not a place to land on. */
    @SuppressWarnings("NullAway") // null is this setting's documented way to add no parameter to the address
    private static HttpSessionRequestCache onlyPages() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(request -> request.getMethod().equals(HttpMethod.GET.name())
                && request.getHeader("HX-Request") == null
                && String.valueOf(request.getHeader("Accept")).contains("text/html"));
        return cache;
    }

    private static AuthenticationEntryPoint toSignIn() {
        return (HttpServletRequest request, HttpServletResponse response, AuthenticationException e) ->
                askToSignIn(request, response);
    }

    /** A form whose token belongs to an ended session is a lost sign-in, not an attack: what was typed is kept. */
    private static AccessDeniedHandler lostSessionOrNotFound() {
        return (HttpServletRequest request, HttpServletResponse response, AccessDeniedException e) -> {
            var authentication = SecurityContextHolder.getContext().getAuthentication();
            boolean signedIn = authentication != null && authentication.getPrincipal() instanceof SignedIn;
            if (signedIn) {
                response.sendError(HttpServletResponse.SC_FORBIDDEN);
            } else {
                askToSignIn(request, response);
            }
        };
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean typed = request.getMethod().equals(HttpMethod.POST.name())
                && !request.getRequestURI().equals("/sign-in")
                && LostForm.keep(request);
        var address = typed ? "/sign-in?kept" : "/sign-in";
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", address);
        }
    }
}
