package be.mille.account.web;

import be.mille.account.internal.Persons;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** The identity providers this deployment was given, and which of them vouches for somebody. */
@Component
class Providers {
    static final String DOOR = "/oauth2/authorization/";

    /** The provider somebody signed in with. */
    private static final String CAME_BY = "mille.provider";

    private final ObjectProvider<ClientRegistrationRepository> known;
    private final Persons persons;

    Providers(ObjectProvider<ClientRegistrationRepository> known, Persons persons) {
        this.known = known;
        this.persons = persons;
    }

    /** In the order of the settings. */
    List<ClientRegistration> all() {
        var all = new ArrayList<ClientRegistration>();
        if (known.getIfAvailable() instanceof Iterable<?> several) {
            for (var one : several) {
                if (one instanceof ClientRegistration provider) {
                    all.add(provider);
                }
            }
        }
        return all;
    }

    /** Keeps which provider vouched for her, to ask the same one again. */
    static void remember(HttpServletRequest request, String provider) {
        request.getSession().setAttribute(CAME_BY, provider);
    }

    /** The one she came by, else the one that vouched for her when she first came; empty when it is no longer known here. */
    Optional<String> of(UUID person, HttpServletRequest request) {
        var cameBy = request.getSession().getAttribute(CAME_BY);
        var issuer = persons.issuer(person);
        return all().stream()
                .filter(one -> one.getRegistrationId().equals(cameBy)
                        || one.getProviderDetails().getIssuerUri() != null
                                && issuer.filter(one.getProviderDetails().getIssuerUri()::equals)
                                        .isPresent())
                .map(ClientRegistration::getRegistrationId)
                .findFirst();
    }
}
