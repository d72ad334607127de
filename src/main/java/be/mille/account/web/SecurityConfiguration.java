package be.mille.account.web;

import be.mille.audit.Attempts;
import be.mille.directory.Posts;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Which addresses need a sign-in: all but the named few. Deny is the default here too. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String[] PUBLIC = {
        "/sign-in",
        "/sign-in/as",
        "/sign-in/passkey",
        "/passkey/challenge",
        "/invitation/*",
        "/open/*",
        "/here",
        "/here/**",
        "/reply",
        "/reply/*",
        "/language",
        "/style",
        "/who-can-see",
        "/tell-us",
        "/log/checkpoints",
        "/static/**",
        "/actuator/health",
        "/actuator/health/**",
        "/error",
        "/favicon.ico"
    };

    @Bean
    SecurityFilterChain filterChain(
            HttpSecurity http,
            SecurityContextRepository contexts,
            Posts posts,
            SignIns signIns,
            LostForm lost,
            SignInLog log,
            Attempts attempts,
            Arrival arrival,
            SignInLevels levels,
            ObjectProvider<ClientRegistrationRepository> providers)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.requestMatchers(PUBLIC)
                        .permitAll()
                        .anyRequest()
                        .hasAuthority(SignIns.AUTHORITY))
                .addFilterBefore(new PostWatch(posts, signIns, log), AuthorizationFilter.class)
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.requestCache(onlyPages()))
                .headers(headers -> headers.disable())
                .httpBasic(basic -> basic.disable())
                .formLogin(form -> form.disable())
                .logout(out -> out.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/sign-in")
                        .deleteCookies("__Host-mille")
                        .addLogoutHandler((request, response, authentication) -> SignIns.clearBrowser(response)))
                .exceptionHandling(errors -> errors.authenticationEntryPoint(SignInRedirects.toSignIn(lost))
                        .accessDeniedHandler(SignInRedirects.lostSessionOrNotFound(lost, attempts)));
        var known = providers.getIfAvailable();
        if (known != null) {
            http.oauth2Login(login -> login.loginPage("/sign-in")
                    .authorizationEndpoint(
                            endpoint -> endpoint.authorizationRequestResolver(FreshRequests.resolver(known, levels)))
                    .authorizedClientRepository(new NoTokens())
                    .successHandler(arrival)
                    .failureHandler((request, response, e) -> {
                        log.stranger();
                        SignInRedirects.send(request, response, "/sign-in?failed");
                    }));
        }
        return http.build();
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

    /**
     * Sessions are read and written without a reader: to know who reads, the session must have been read. Apart from the work's own
     * transaction, so that a refused save does not undo a sign-in.
     */
    @Bean(name = "springSessionTransactionOperations", defaultCandidate = false)
    TransactionOperations webSessionTransactions(DataSource database) {
        var alone = new TransactionTemplate(new JdbcTransactionManager(database));
        alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return alone;
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
}
