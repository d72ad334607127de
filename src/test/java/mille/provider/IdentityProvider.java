package mille.provider;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;

/** An OpenID provider of its own: other process, other port, other session; people called amal, bea, chris, dina and elif, all with one password. */
public final class IdentityProvider implements AutoCloseable {
    public static final String PASSWORD = "a-password-of-the-provider";
    public static final String TWO_MEANS = "urn:provider:two";
    private static final String ONE_MEANS = "urn:provider:one";
    private static final String READY = "provider listens on ";
    private final Process process;
    private final int port;

    public IdentityProvider() {
        try {
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-Xmx160m",
                            "-cp",
                            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                            IdentityProvider.class.getName())
                    .redirectErrorStream(true)
                    .start();
            port = awaitPort(new BufferedReader(process.inputReader(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int awaitPort(BufferedReader output) throws IOException {
        var said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            int at = line.indexOf(READY);
            if (at >= 0) {
                Thread.ofVirtual().start(() -> output.lines().forEach(_ -> {}));
                return Integer.parseInt(line.substring(at + READY.length()).strip());
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The provider did not start:\n" + said);
    }

    public String issuer() {
        return "http://localhost:" + port;
    }

    @Override
    public void close() {
        process.destroy();
    }

    public static void main(String[] arguments) {
        var application = new SpringApplication(Provider.class);
        application.setAdditionalProfiles("provider");
        application.addListeners((ApplicationListener<WebServerInitializedEvent>)
                event -> System.out.println(READY + event.getWebServer().getPort()));
        application.run(
                "--server.port=0",
                "--spring.config.location=optional:file:./nowhere/",
                "--server.servlet.session.cookie.name=provider",
                "--spring.main.banner-mode=off",
                "--spring.autoconfigure.exclude="
                        + "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration,"
                        + "org.springframework.modulith.core.config.ApplicationModuleInitializerRuntimeVerification,"
                        + "org.springframework.modulith.moments.autoconfigure.MomentsAutoConfiguration,"
                        + "org.springframework.modulith.runtime.autoconfigure.SpringModulithRuntimeAutoConfiguration,"
                        + "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration,"
                        + "org.springframework.boot.session.jdbc.autoconfigure.JdbcSessionAutoConfiguration");
    }

    /** Everything the provider is. */
    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(Provider.Chain.class)
    static class Provider {
        @Configuration(proxyBeanMethods = false)
        static class Chain {
            @Bean
            @Order(1)
            SecurityFilterChain protocol(HttpSecurity http) throws Exception {
                return http.oauth2AuthorizationServer(server -> {
                            http.securityMatcher(server.getEndpointsMatcher());
                            server.oidc(Customizer.withDefaults());
                        })
                        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                        .exceptionHandling(
                                e -> e.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login")))
                        .build();
            }

            @Bean
            @Order(2)
            SecurityFilterChain form(HttpSecurity http) throws Exception {
                return http.csrf(csrf -> csrf.disable())
                        .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                        .formLogin(Customizer.withDefaults())
                        .build();
            }

            @Bean
            RegisteredClientRepository clients() {
                return new InMemoryRegisteredClientRepository(
                        RegisteredClient.withId(UUID.randomUUID().toString())
                                .clientId("mille")
                                .clientSecret("{noop}secret-of-the-client")
                                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                                .redirectUris(uris -> uris.add("http://127.0.0.1/login/oauth2/code/provider"))
                                .scope(OidcScopes.OPENID)
                                .build());
            }

            /** It makes sure with two means that it is they; of bea with one. */
            @Bean
            OAuth2TokenCustomizer<JwtEncodingContext> levels() {
                return token -> token.getClaims()
                        .claim("acr", token.getPrincipal().getName().equals("bea") ? ONE_MEANS : TWO_MEANS);
            }

            @Bean
            UserDetailsService users() {
                return new InMemoryUserDetailsManager(
                        User.withUsername("amal").password("{noop}" + PASSWORD).build(),
                        User.withUsername("bea").password("{noop}" + PASSWORD).build(),
                        User.withUsername("chris").password("{noop}" + PASSWORD).build(),
                        User.withUsername("dina").password("{noop}" + PASSWORD).build(),
                        User.withUsername("elif").password("{noop}" + PASSWORD).build());
            }
        }
    }
}
