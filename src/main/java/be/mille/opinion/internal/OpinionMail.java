package be.mille.opinion.internal;

import be.mille.directory.Professional;
import be.mille.outbox.Message;
import be.mille.outbox.Outbox;
import be.mille.outbox.Recipient;
import be.mille.outbox.Template;
import be.mille.ui.Languages;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the colleague by mail that a question waits: a reference, and nothing else; once for each opinion. */
@Component
class OpinionMail {
    private static final Duration WORTH_SENDING = Duration.ofDays(3);
    private static final int REFERENCE = 8;

    private final Outbox outbox;
    private final Clock clock;

    OpinionMail(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void write(UUID opinion, Professional to) {
        outbox.write(new Message(
                UUID.nameUUIDFromBytes((opinion + " asked").getBytes(StandardCharsets.UTF_8)),
                new Recipient.Colleague(to.id()),
                Template.OPINION_ASKED,
                Languages.firstSupported(to.languages(), Locale.FRENCH).getLanguage(),
                "/opinions",
                opinion.toString().substring(0, REFERENCE).toUpperCase(Locale.ROOT),
                null,
                clock.instant().plus(WORTH_SENDING)));
    }
}
