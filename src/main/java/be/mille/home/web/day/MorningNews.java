package be.mille.home.web.day;

import be.mille.access.CurrentActor;
import be.mille.account.WorkMail;
import be.mille.directory.Posts;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.home.web.Speech;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.outbox.Message;
import be.mille.outbox.Outbox;
import be.mille.outbox.Recipient;
import be.mille.outbox.Template;
import be.mille.ui.Languages;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** In the morning of a working day, to those who want it: that something waits on their day, or is new in their
 * records; as often as each chose. Not what, not of whom, not how much. */
@Component
class MorningNews {
    private static final Logger LOG = LoggerFactory.getLogger(MorningNews.class);

    private final WorkMail mail;
    private final DayReader day;
    private final Posts posts;
    private final Professionals professionals;
    private final Speech speech;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MorningNews(
            WorkMail mail,
            DayReader day,
            Posts posts,
            Professionals professionals,
            Speech speech,
            Outbox outbox,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.mail = mail;
        this.day = day;
        this.posts = posts;
        this.professionals = professionals;
        this.speech = speech;
        this.outbox = outbox;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** On several nodes at once, each writes the same message and the first is kept. */
    @Scheduled(cron = "${mille.news.at:0 30 7 * * MON-FRI}", zone = "Europe/Brussels")
    void tell() {
        mail.wantNews(Brussels.today(clock)).forEach(this::tell);
    }

    /** Somebody whose day cannot be read does not keep the others from theirs. */
    private void tell(ActorId reader) {
        posts.current(reader).ifPresent(actor -> {
            try {
                CurrentActor.runAs(
                        actor,
                        () -> transaction.executeWithoutResult(_ -> {
                            if (day.somethingWaits(speech.in(Locale.FRENCH))) {
                                write(reader);
                            }
                        }));
            } catch (RuntimeException e) {
                LOG.error("The morning of {} could not be read", reader, e);
            }
        });
    }

    private void write(ActorId reader) {
        var today = Brussels.today(clock);
        var spoken = professionals.find(reader).map(Professional::languages).orElse(List.of());
        outbox.write(new Message(
                UUID.nameUUIDFromBytes(("news " + reader + " " + today).getBytes(StandardCharsets.UTF_8)),
                new Recipient.Colleague(reader),
                Template.NEWS,
                Languages.firstSupported(spoken, Locale.FRENCH).getLanguage(),
                "/",
                null,
                null,
                Brussels.startOf(today.plusDays(1))));
    }
}
