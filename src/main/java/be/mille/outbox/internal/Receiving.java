package be.mille.outbox.internal;

import be.mille.outbox.AnswersByMail;
import be.mille.outbox.IncomingMail;
import be.mille.outbox.ReceivingRounds;
import be.mille.outbox.internal.ReplyMailbox.Fate;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads the mailbox for answers. A mail is deleted once what it says is written down; whoever comes first of several nodes takes it in. */
@Component
class Receiving implements ReceivingRounds {
    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);

    private final ReplySettings settings;
    private final ReplyMailbox mailbox;
    private final MailReading reading;
    private final List<AnswersByMail> answers;

    Receiving(ReplySettings settings, ReplyMailbox mailbox, MailReading reading, List<AnswersByMail> answers) {
        this.settings = settings;
        this.mailbox = mailbox;
        this.reading = reading;
        this.answers = List.copyOf(answers);
    }

    @Override
    @Scheduled(initialDelayString = "${mille.replies.every:PT1M}", fixedDelayString = "${mille.replies.every:PT1M}")
    public void readWhatCameIn() {
        if (!settings.read()) {
            return;
        }
        try {
            mailbox.each(this::fate);
        } catch (MessagingException e) {
            LOG.warn(
                    "The mailbox for answers was not read to its end: {}",
                    e.getClass().getSimpleName());
        }
    }

    /** One that fails takes no other with it: it lies there for the next round. No word of a mail stands in the log. */
    private Fate fate(Message mail) {
        try {
            return reading.of(mail).filter(this::taken).map(_ -> Fate.DELETED).orElseGet(() -> {
                LOG.info("A mail in the mailbox for answers answers nothing; it is left there with a flag");
                return Fate.LEFT;
            });
        } catch (MessageRemovedException _) {
            return Fate.AGAIN;
        } catch (MessagingException | RuntimeException e) {
            LOG.error("An answer by mail was not taken in: {}", e.getClass().getSimpleName());
            return Fate.AGAIN;
        }
    }

    private boolean taken(IncomingMail mail) {
        return answers.stream().anyMatch(one -> one.take(mail));
    }
}
