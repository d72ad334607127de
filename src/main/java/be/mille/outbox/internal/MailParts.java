package be.mille.outbox.internal;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Looks for a text in a mail that is here at hand, however it is folded; no further and no longer than any real mail needs. */
final class MailParts {
    private static final int DEEPEST = 8;
    private static final int MOST = 50;
    private static final int LONGEST = 65_536;

    private MailParts() {}

    /** The first part of a kind, as text; empty where there is none that can be read. */
    static Optional<String> find(Part mail, String type) {
        try {
            return find(mail, type, 0);
        } catch (MessagingException | IOException | RuntimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<String> find(Part part, String type, int depth) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) ? Optional.empty() : Optional.of(text(part));
        }
        if (depth < DEEPEST && part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
            for (int i = 0; i < Math.min(several.getCount(), MOST); i++) {
                var found = find(several.getBodyPart(i), type, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static String text(Part part) throws MessagingException, IOException {
        try (var in = part.getInputStream()) {
            return new String(in.readNBytes(LONGEST), charset(part));
        }
    }

    private static Charset charset(Part part) {
        try {
            var named = new ContentType(part.getContentType()).getParameter("charset");
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(named));
        } catch (MessagingException | IllegalArgumentException _) {
            return StandardCharsets.UTF_8;
        }
    }
}
