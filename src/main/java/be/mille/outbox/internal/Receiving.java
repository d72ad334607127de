package be.mille.outbox.internal;

import be.mille.kernel.Brussels;
import be.mille.outbox.AnswersByMail;
import be.mille.outbox.IncomingMail;
import be.mille.outbox.ReceivingRounds;
import be.mille.outbox.internal.ReplyMailbox.Fate;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads the mailbox for answers. A mail is deleted once what it says is written down; whoever comes first of several nodes takes it in. */
@Component
class Receiving implements ReceivingRounds {
    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);

    /** So long whoever runs the mailbox may look at what came to an address of a message that is no more. */
    private static final int DAYS_KEPT = 7;

    private final ReplySettings settings;
    private final ReplyMailbox mailbox;
    private final MailReading reading;
    private final List<AnswersByMail> answers;
    private final Clock clock;

    Receiving(
            ReplySettings settings,
            ReplyMailbox mailbox,
            MailReading reading,
            List<AnswersByMail> answers,
            Clock clock) {
        this.settings = settings;
        this.mailbox = mailbox;
        this.reading = reading;
        this.answers = List.copyOf(answers);
        this.clock = clock;
    }

    @Override
    @Scheduled(initialDelayString = "${mille.replies.every:PT1M}", fixedDelayString = "${mille.replies.every:PT1M}")
    public void readWhatCameIn() {
        if (!settings.read()) {
            return;
        }
        try {
            mailbox.each(this::fate, Brussels.today(clock).minusDays(DAYS_KEPT), this::afterwards);
        } catch (MessagingException e) {
            LOG.warn(
                    "The mailbox for answers was not read to its end: {}",
                    e.getClass().getSimpleName());
        }
    }

    private Fate fate(Message mail) {
        var fate = fate(mail, one -> taken(one) ? Fate.DELETED : Fate.LEFT);
        if (fate == Fate.LEFT) {
            LOG.info("A mail in the mailbox for answers answers nothing; it is left there with a flag");
        }
        return fate;
    }

    /** It fits none any more, as what was written to a letter that was erased since; or somebody set the flag before it was read. */
    private Fate afterwards(Message mail) {
        return fate(mail, one -> {
            taken(one);
            return Fate.DELETED;
        });
    }

    /** One that fails takes no other with it: it lies there for the next round. No word of a mail stands in the log. */
    private Fate fate(Message mail, Function<IncomingMail, Fate> ours) {
        try {
            return reading.of(mail).map(ours).orElse(Fate.LEFT);
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
