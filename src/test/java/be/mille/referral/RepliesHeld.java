package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.outbox.ReceivingRounds;
import be.mille.testing.Owner;
import be.mille.testing.PostOffice;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A mailbox in which answers are read, and somebody who only has a mailbox of her own. */
abstract class RepliesHeld extends LetterHeld {
    static final String BOX = "reponses@fil.example.org";
    static final String UNREAD = "Votre réponse n’a pas pu être notée";
    static final Pattern REPLY_TO = Pattern.compile("Reply-To: (reponses\\+[0-9a-f]{32}@fil\\.example\\.org)");

    @Autowired
    ReceivingRounds receiving;

    @Nullable
    GreenMailUser box;

    @DynamicPropertySource
    static void answers(DynamicPropertyRegistry settings) {
        settings.add("mille.replies.imap.host", () -> "127.0.0.1");
        settings.add("mille.replies.imap.port", POST::mailboxes);
        settings.add("mille.replies.imap.tls", () -> "false");
        settings.add("mille.replies.imap.user", () -> BOX);
        settings.add("mille.replies.imap.password", () -> "mot de passe");
    }

    @BeforeEach
    void theMailboxIsThere() {
        box = POST.mailbox(BOX, BOX, "mot de passe");
    }

    GreenMailUser box() {
        return Objects.requireNonNull(box);
    }

    /** What she holds: the address that is this letter's alone, and both codes from the telephone: for mail, and for the link. */
    record Answerable(String address, String path, String code, String opens) {
        Held link() {
            return new Held(path, opens);
        }

        String part() {
            return address.substring("reponses+".length(), "reponses+".length() + 32);
        }
    }

    Answerable answerable() {
        midwife().get(page("/new?category=independent-midwife"));
        var made = midwife().post(page("/new"), filled("MAIL"));
        return answerable(round().getLast(), made.body());
    }

    static Answerable answerable(PostOffice.Mail mail, String page) {
        return answerable(mail, mailCode(page), code(page));
    }

    static Answerable answerable(PostOffice.Mail mail, String code, String opens) {
        var address = REPLY_TO.matcher(mail.whole());
        assertThat(address.find()).as("an address to answer to").isTrue();
        var link = LINK.matcher(mail.text());
        assertThat(link.find()).isTrue();
        return new Answerable(address.group(1), link.group(1), code, opens);
    }

    /** A mail as her program writes it. */
    static MimeMessage mail(String to, String text) {
        try {
            var id = "<" + UUID.randomUUID() + "@canal.example>";
            var mail = new MimeMessage(Session.getInstance(new Properties())) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", id);
                }
            };
            mail.setFrom("accueil@canal.example");
            mail.setRecipients(RecipientType.TO, to);
            mail.setSubject("Re: Une demande vous attend");
            mail.setText(text, "UTF-8");
            mail.saveChanges();
            return mail;
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    void arrives(MimeMessage mail) {
        box().deliver(mail);
    }

    /** What is said back by mail after one more look into the mailbox. */
    List<PostOffice.Mail> saidBack(MimeMessage mail) {
        arrives(mail);
        receiving.readWhatCameIn();
        return round();
    }

    List<PostOffice.Mail> saidBack(String to, String text) {
        return saidBack(mail(to, text));
    }

    /** What the log says of whoever has no account, in order. */
    List<String> log() {
        return new Owner(settings)
                .strings(
                        "select action || ' ' || outcome from audit.entry where family = ? and function = 'OUTSIDE' order by position",
                        family.value());
    }
}
