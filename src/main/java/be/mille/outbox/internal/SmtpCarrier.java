package be.mille.outbox.internal;

import be.mille.outbox.Carrier;
import be.mille.outbox.MailAddress;
import be.mille.outbox.Medium;
import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;

/** Mail by SMTP: one connection for one message, plain text, no name but the sender's. */
@Component
class SmtpCarrier implements Carrier {
    private static final Logger LOG = LoggerFactory.getLogger(SmtpCarrier.class);

    private final @Nullable JavaMailSenderImpl server;
    private final MailSettings settings;
    private final Clock clock;

    SmtpCarrier(ObjectProvider<JavaMailSenderImpl> servers, MailSettings settings, Clock clock) {
        this.server = settings.complete() ? servers.getIfAvailable() : null;
        this.settings = settings;
        this.clock = clock;
        if (server != null) {
            careful(server.getJavaMailProperties(), Objects.requireNonNullElse(server.getHost(), ""));
        }
    }

    /** Unless the operator said otherwise: no message in clear over a network, no endless waiting, no name of this machine. */
    private void careful(Properties properties, String host) {
        for (var protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            properties.putIfAbsent(protocol + "connectiontimeout", "10000");
            properties.putIfAbsent(protocol + "timeout", "30000");
            properties.putIfAbsent(protocol + "writetimeout", "30000");
            properties.putIfAbsent(protocol + "ssl.checkserveridentity", "true");
            properties.putIfAbsent(protocol + "localhost", settings.domain());
        }
        properties.putIfAbsent("mail.smtp.starttls.enable", "true");
        properties.putIfAbsent("mail.smtp.starttls.required", String.valueOf(!MailSettings.thisMachine(host)));
    }

    @Override
    public Medium medium() {
        return Medium.EMAIL;
    }

    @Override
    public boolean ready() {
        return server != null;
    }

    @Override
    public String sender() {
        return settings.complete() ? settings.from().toUnicodeString() : "";
    }

    @Override
    public Carried carry(Outgoing message) {
        if (MailAddress.read(message.address()).isEmpty()) {
            return Carried.REJECTED;
        }
        var mail = Objects.requireNonNull(server);
        var protocol = Objects.requireNonNullElse(mail.getProtocol(), "smtp");
        var transport = new WatchedTransport(mail.getSession(), protocol);
        try {
            transport.connect(mail.getHost(), mail.getPort(), mail.getUsername(), mail.getPassword());
        } catch (MessagingException e) {
            LOG.warn("The mail server does not take messages: {}", e.getMessage());
            return Carried.NOBODY_THERE;
        }
        try (transport) {
            var mime = mime(message, mail.getSession());
            transport.sendMessage(mime, new Address[] {new InternetAddress(message.address(), true)});
            return Carried.ACCEPTED;
        } catch (MessagingException e) {
            return became(transport, message, e);
        }
    }

    /** A connection that breaks while it is closed says nothing about the message: the server has answered before. */
    private static Carried became(WatchedTransport transport, Outgoing message, MessagingException e) {
        int code = code(e, transport.getLastReturnCode());
        LOG.warn(
                "Message {} was not taken, code {}: {}",
                message.id(),
                code,
                e.getClass().getSimpleName());
        if (transport.silentAfterHandingOver()) {
            return Carried.UNKNOWN;
        }
        if (transport.taken()) {
            return Carried.ACCEPTED;
        }
        return code >= 500 ? Carried.REJECTED : Carried.TRY_AGAIN;
    }

    /** What was said about the receiver is hidden in the exception: the last answer is that to starting anew. */
    private static int code(MessagingException e, int last) {
        for (Exception one = e; one instanceof MessagingException next; one = next.getNextException()) {
            int said = switch (next) {
                case SMTPAddressFailedException receiver -> receiver.getReturnCode();
                case SMTPSendFailedException mail -> mail.getReturnCode();
                case SMTPSenderFailedException sender -> sender.getReturnCode();
                default -> 0;
            };
            if (said > 0) {
                return said;
            }
        }
        return last;
    }

    private MimeMessage mime(Outgoing message, Session session) throws MessagingException {
        var id = "<" + message.id() + "@" + settings.domain() + ">";
        var mime = new SMTPMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", id);
            }
        };
        mime.setFrom(settings.from());
        if (message.replyTo() != null) {
            mime.setReplyTo(new Address[] {new InternetAddress(message.replyTo(), true)});
            // a mail that comes back is then known to be this one
            mime.setEnvelopeFrom(message.replyTo());
        }
        mime.setRecipient(Message.RecipientType.TO, new InternetAddress(message.address(), true));
        mime.setSubject(message.subject(), "UTF-8");
        mime.setText(message.text(), "UTF-8");
        mime.setSentDate(Date.from(clock.instant()));
        mime.setHeader("Auto-Submitted", "auto-generated");
        mime.saveChanges();
        return mime;
    }
}
