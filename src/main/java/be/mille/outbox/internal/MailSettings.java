package be.mille.outbox.internal;

import be.mille.sql.UnsafeStartException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Who messages come from and where their links lead; a mail server without either is refused at the start. */
@Component
class MailSettings {
    private static final String FROM = "mille.mail.from";
    private static final String ADDRESS = "mille.public-address";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final @Nullable InternetAddress from;
    private final @Nullable String base;

    MailSettings(Environment settings) {
        var host = settings.getProperty("spring.mail.host", "");
        from = host.isBlank() ? null : from(settings.getProperty(FROM, ""));
        base = host.isBlank() ? null : base(settings.getProperty(ADDRESS, ""));
    }

    boolean complete() {
        return from != null;
    }

    InternetAddress from() {
        return Objects.requireNonNull(from);
    }

    /** The part of the sender's address after the @: names the messages too, so that this machine's own name stays at home. */
    String domain() {
        var address = from().getAddress();
        return address.substring(address.indexOf('@') + 1);
    }

    /** @param path begins with a slash */
    String link(String path) {
        return Objects.requireNonNull(base) + path;
    }

    static boolean thisMachine(String host) {
        return THIS_MACHINE.contains(host);
    }

    private static InternetAddress from(String text) {
        try {
            var address = new InternetAddress(text, true);
            if (address.getAddress().indexOf('@') > 0) {
                address.setPersonal(address.getPersonal(), "UTF-8");
                return address;
            }
        } catch (AddressException | UnsupportedEncodingException ignored) {
            // said below: the cause repeats the address
        }
        throw new UnsafeStartException(
                "There is a mail server (spring.mail.host) and nobody messages come from (" + FROM + ").",
                "Set " + FROM
                        + " to a neutral name and address, for example \"Rendez-vous <no-reply@example.org>\": no trade, no"
                        + " service, no word of care.");
    }

    private static String base(String text) {
        try {
            var address = URI.create(text.strip());
            var host = address.getHost();
            boolean safe = "https".equals(address.getScheme()) || (host != null && thisMachine(host));
            if (host != null && safe && address.getRawQuery() == null && address.getRawFragment() == null) {
                return address.toString().replaceAll("/+$", "");
            }
        } catch (IllegalArgumentException ignored) {
            // said below
        }
        throw new UnsafeStartException(
                "There is a mail server (spring.mail.host) and links in messages would lead nowhere (" + ADDRESS + ").",
                "Set " + ADDRESS + " to the https address under which people reach this program.");
    }
}
