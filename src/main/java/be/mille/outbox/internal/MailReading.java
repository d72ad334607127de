package be.mille.outbox.internal;

import be.mille.outbox.IncomingMail;
import be.mille.outbox.IncomingMail.Kind;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a mail is: to which message it belongs, whether somebody or a machine wrote it, and the first of what was written. */
@Component
class MailReading {
    /** What is larger is not read: it says nothing. */
    private static final int LARGEST = 10_000_000;

    private static final Set<String> DISTRIBUTED = Set.of("bulk", "junk", "list", "auto_reply");
    /** Headers that say to which address it came. */
    static final List<String> ADDRESSED = List.of("Delivered-To", "X-Original-To", "To", "Cc");

    private static final Set<String> SERVERS = Set.of("mailer-daemon", "postmaster");
    private static final List<String> BY_MACHINES =
            List.of("X-Autoreply", "X-Autorespond", "X-Autorespond-To", "List-Id", "X-Failed-Recipients");
    private static final Pattern FAILED = Pattern.compile("(?mi)^Action:\\s*failed");

    private final ReplySettings settings;

    MailReading(ReplySettings settings) {
        this.settings = settings;
    }

    /** Empty for a mail to no address of a message. @throws MessagingException when the server goes away meanwhile */
    Optional<IncomingMail> of(Message lying) throws MessagingException {
        var part = part(lying);
        if (part.isEmpty()) {
            return Optional.empty();
        }
        boolean large = lying.getSize() > LARGEST;
        // here at hand first: what cannot be read afterwards is the mail's own fault, and no broken line
        var mail = large ? lying : new MimeMessage((MimeMessage) lying);
        var kind = large ? Kind.SOMEBODY : kind(mail);
        var lines = large || kind != Kind.SOMEBODY ? List.<String>of() : lines(mail);
        return Optional.of(new IncomingMail(id(mail, part.get()), part.get(), kind, lines));
    }

    private Optional<String> part(Message mail) throws MessagingException {
        var found = new ArrayList<String>();
        for (var header : ADDRESSED) {
            headers(mail, header).forEach(found::add);
        }
        return found.stream()
                .flatMap(MailReading::addresses)
                .flatMap(one -> settings.part(one).stream())
                .findFirst();
    }

    private static Stream<String> headers(Message mail, String name) throws MessagingException {
        var found = mail.getHeader(name);
        return found == null ? Stream.empty() : Stream.of(found);
    }

    private static Stream<String> addresses(String header) {
        try {
            return Stream.of(InternetAddress.parseHeader(header, false))
                    .map(InternetAddress::getAddress)
                    .filter(Objects::nonNull);
        } catch (MessagingException _) {
            return Stream.empty();
        }
    }

    private static Kind kind(Message mail) throws MessagingException {
        if (mail.isMimeType("multipart/report")) {
            return bounced(mail) ? Kind.CAME_BACK : Kind.A_MACHINE;
        }
        boolean machine = said(mail, "Auto-Submitted").anyMatch(one -> !one.startsWith("no"))
                || said(mail, "Precedence").anyMatch(DISTRIBUTED::contains)
                || said(mail, "Return-Path").anyMatch("<>"::equals)
                || byServer(mail);
        for (var header : BY_MACHINES) {
            machine = machine || mail.getHeader(header) != null;
        }
        return machine ? Kind.A_MACHINE : Kind.SOMEBODY;
    }

    private static Stream<String> said(Message mail, String header) throws MessagingException {
        return headers(mail, header).map(one -> one.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean byServer(Message mail) throws MessagingException {
        return headers(mail, "From")
                .flatMap(MailReading::addresses)
                .map(one -> one.toLowerCase(Locale.ROOT).replaceAll("@.*", ""))
                .anyMatch(SERVERS::contains);
    }

    /** That it comes later is no word that it does not. */
    private static boolean bounced(Message mail) {
        return MailParts.find(mail, "message/delivery-status")
                .filter(one -> FAILED.matcher(one).find())
                .isPresent();
    }

    private static List<String> lines(Message mail) {
        return MailParts.find(mail, "text/plain")
                .or(() -> MailParts.find(mail, "text/html").map(OwnText::ofHtml))
                .map(OwnText::lines)
                .orElse(List.of());
    }

    /** Without a name of its own, what stands above it names it. */
    private static String id(Message mail, String part) throws MessagingException {
        var named = headers(mail, "Message-ID").findFirst();
        var whole = new StringBuilder(part);
        if (named.isPresent()) {
            whole.append(named.get().strip());
        } else {
            for (var header : Collections.list(mail.getAllHeaders())) {
                whole.append('\n').append(header.getName()).append(header.getValue());
            }
        }
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(whole.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
