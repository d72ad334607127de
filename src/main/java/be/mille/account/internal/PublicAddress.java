package be.mille.account.internal;

import java.net.URI;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where people reach this program: {@code mille.public-address}. A passkey is bound to it for good, so it is never taken from what a
 * request says. Without the setting a training space is its own machine, and a real one has no passkeys.
 */
@Component
public class PublicAddress {
    private final String set;
    private final boolean training;
    private final Environment settings;

    PublicAddress(
            @Value("${mille.public-address:}") String set,
            @Value("${mille.space:training}") String space,
            Environment settings) {
        this.set = set.strip().replaceAll("/+$", "");
        this.training = space.equals("training");
        this.settings = settings;
        if (!this.set.isEmpty() && !acceptable(URI.create(this.set))) {
            throw new IllegalStateException(
                    "mille.public-address must be https://<host>, or http://localhost on the machine itself: " + set);
        }
    }

    /** Scheme, host and port; empty where passkeys are not offered. */
    public Optional<URI> origin() {
        if (!set.isEmpty()) {
            return Optional.of(URI.create(set));
        }
        return training
                ? Optional.of(URI.create("http://localhost:" + settings.getProperty("local.server.port", "8080")))
                : Optional.empty();
    }

    private static boolean acceptable(URI address) {
        boolean whole = address.getHost() != null
                && (address.getRawPath() == null || address.getRawPath().isEmpty())
                && address.getRawQuery() == null
                && address.getUserInfo() == null;
        return whole
                && ("https".equals(address.getScheme())
                        || "http".equals(address.getScheme()) && "localhost".equals(address.getHost()));
    }
}
