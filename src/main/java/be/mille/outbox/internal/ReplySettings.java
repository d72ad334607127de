package be.mille.outbox.internal;

import be.mille.outbox.MailAddress;
import be.mille.sql.UnsafeStartException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The mailbox in which answers are read, if there is one: each message has an address of its own in it, by a part behind a plus. */
@Component
class ReplySettings {
    private static final String IMAP = "mille.replies.imap.";
    private static final String ADDRESS = "mille.replies.address";
    private static final Pattern PART = Pattern.compile("[0-9a-f]{32}");
    private static final int LONGEST_LOCAL = 64 - 33;

    private final @Nullable Box box;

    /**
     * Where it lies.
     *
     * @param local of its address, before the plus
     */
    record Box(
            String host,
            int port,
            boolean tls,
            String user,
            String password,
            String folder,
            String local,
            String domain) {}

    ReplySettings(Environment settings, MailSettings mail) {
        box = settings.getProperty(IMAP + "host", "").isBlank() ? null : box(settings, mail);
    }

    boolean read() {
        return box != null;
    }

    Optional<Box> box() {
        return Optional.ofNullable(box);
    }

    /** The address at which an answer belongs to one message; null where there is none, or where none is read any more. */
    @Nullable
    String address(@Nullable String part) {
        return box == null || part == null ? null : box.local() + "+" + part + "@" + box.domain();
    }

    /** The part behind the plus; empty for an address that is none of ours. */
    Optional<String> part(String address) {
        var plain = address.strip().toLowerCase(Locale.ROOT);
        if (box == null) {
            return Optional.empty();
        }
        var before = box.local() + "+";
        var after = "@" + box.domain();
        return plain.length() > before.length() + after.length() && plain.startsWith(before) && plain.endsWith(after)
                ? Optional.of(plain.substring(before.length(), plain.length() - after.length()))
                        .filter(one -> PART.matcher(one).matches())
                : Optional.empty();
    }

    private static Box box(Environment settings, MailSettings mail) {
        var host = settings.getProperty(IMAP + "host", "").strip();
        boolean tls = settings.getProperty(IMAP + "tls", Boolean.class, true);
        if (!mail.complete()) {
            throw new UnsafeStartException(
                    "Answers would be read (" + IMAP + "host) and no message leaves.", "Set spring.mail.host as well.");
        }
        if (!tls && !MailSettings.thisMachine(host)) {
            throw new UnsafeStartException(
                    "Answers would travel in clear over a network (" + IMAP + "tls=false).",
                    "Remove " + IMAP + "tls: TLS is then used from the first byte.");
        }
        var user = settings.getProperty(IMAP + "user", "");
        var address = MailAddress.read(settings.getProperty(ADDRESS, user))
                .map(one -> one.toLowerCase(Locale.ROOT))
                .filter(one -> one.indexOf('@') <= LONGEST_LOCAL && one.indexOf('+') < 0)
                .orElseThrow(() -> new UnsafeStartException(
                        "Answers would be read (" + IMAP + "host) and come to no address (" + ADDRESS + ").",
                        "Set " + ADDRESS + " to the plain address of that mailbox, at most " + LONGEST_LOCAL
                                + " characters before the @, neutral as the sender is."));
        int at = address.indexOf('@');
        return new Box(
                host,
                settings.getProperty(IMAP + "port", Integer.class, tls ? 993 : 143),
                tls,
                user,
                settings.getProperty(IMAP + "password", ""),
                settings.getProperty(IMAP + "folder", "INBOX"),
                address.substring(0, at),
                address.substring(at + 1));
    }
}
