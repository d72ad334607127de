package be.mille.account.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * How strongly a provider has to make sure who she is before a sensitive act: its own names for that (OpenID Connect Core 2, {@code acr}),
 * where the operator sets some. Each provider has others, so none is known here; without any, a sign-in of this moment is enough.
 */
@Component
class SignInLevels {
    private static final String SETTING = "mille.step-up.acr";

    private final List<String> wanted;

    SignInLevels(Environment settings) {
        this.wanted = Arrays.stream(settings.getProperty(SETTING, "").split("[\\s,]+"))
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** What the provider is asked for, one of them is enough; empty for nothing. */
    List<String> wanted() {
        return wanted;
    }

    /** Whether the provider says that it made sure so; one that says nothing did not. */
    boolean reached(OidcUser user) {
        return wanted.isEmpty() || wanted.contains(user.getAuthenticationContextClass());
    }
}
