package be.mille.account.web;

import java.util.Map;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Asks the provider for a sign-in of this moment, where a proof is wanted: no earlier one of its own session will do. */
final class FreshRequests {
    static final String PARAMETER = "fresh";

    private FreshRequests() {}

    static DefaultOAuth2AuthorizationRequestResolver resolver(
            ClientRegistrationRepository providers, SignInLevels levels) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(providers, "/oauth2/authorization");
        resolver.setAuthorizationRequestCustomizer(request -> {
            if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                    && now.getRequest().getParameter(PARAMETER) != null) {
                request.additionalParameters(more -> {
                    more.putAll(Map.of("prompt", "login", "max_age", "0"));
                    if (!levels.wanted().isEmpty()) {
                        more.put("acr_values", String.join(" ", levels.wanted()));
                    }
                });
            }
        });
        return resolver;
    }
}
