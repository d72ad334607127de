package be.mille.testing;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A real mail server that can be stopped and started, and what it has taken on. */
public final class PostOffice {
    private final int port = freePort();
    private final int mailboxes = freePort();
    private @Nullable GreenMail server;

    /** One mail as it came over the wire. */
    public record Mail(String id, String to, String from, String subject, String text, String whole) {}

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    /** Where mailboxes are read, by IMAP. */
    public int mailboxes() {
        return mailboxes;
    }

    public void open() {
        if (server == null) {
            server = new GreenMail(new ServerSetup[] {
                new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                new ServerSetup(mailboxes, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
            });
            server.start();
        }
    }

    public void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    /** Somebody's mailbox, which she reads by name and password. */
    public GreenMailUser mailbox(String address, String name, String password) {
        return Objects.requireNonNull(server).setUser(address, name, password);
    }

    /** What lies in a mailbox now, without touching it. */
    public List<String> lying(GreenMailUser whose) {
        try {
            var inbox = Objects.requireNonNull(server)
                    .getManagers()
                    .getImapHostManager()
                    .getInbox(whose);
            return inbox.getMessages().stream()
                    .map(one -> one.getMimeMessage())
                    .map(PostOffice::subject)
                    .toList();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return String.valueOf(mail.getSubject());
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What came in since it was asked last. */
    public List<Mail> collect() {
        var mails = new ArrayList<Mail>();
        try {
            var running = Objects.requireNonNull(server);
            for (var mail : running.getReceivedMessages()) {
                mails.add(read(mail));
            }
            running.purgeEmailFromAllMailboxes();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return List.copyOf(mails);
    }

    private static Mail read(MimeMessage mail) throws MessagingException, IOException {
        var text = mail.getContent().toString();
        var headers = new StringBuilder();
        mail.getAllHeaderLines()
                .asIterator()
                .forEachRemaining(line -> headers.append(line).append('\n'));
        return new Mail(
                mail.getMessageID(),
                Arrays.toString(mail.getAllRecipients()),
                Arrays.toString(mail.getFrom()),
                mail.getSubject(),
                text,
                headers + mail.getSubject() + "\n" + text);
    }
}
