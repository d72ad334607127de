package be.mille.confidentiality.internal;

import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.outbox.Message;
import be.mille.outbox.Outbox;
import be.mille.outbox.Recipient;
import be.mille.outbox.Template;
import be.mille.ui.Languages;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Mails of confidentiality to professionals, in their language: a reference at most, and nothing of what it is about. */
@Component
class ReferenceMail {
    private static final Duration WORTH_SENDING = Duration.ofDays(3);

    private final Professionals professionals;
    private final Outbox outbox;
    private final Clock clock;

    ReferenceMail(Professionals professionals, Outbox outbox, Clock clock) {
        this.professionals = professionals;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** About one exceptional opening; asked twice, it is written once. */
    void exceptional(UUID opening, ActorId to, Template template, String reference) {
        write(opening + " " + to + " " + template, to, template, "/", reference);
    }

    /** That something waits in her queue since that night; once a night. */
    void unusual(ActorId officer, LocalDate night) {
        write(night + " " + officer + " " + Template.UNUSUAL_LOOKS, officer, Template.UNUSUAL_LOOKS, "/", null);
    }

    private void write(String act, ActorId to, Template template, String path, @Nullable String reference) {
        var spoken = professionals.find(to).map(Professional::languages).orElse(List.of());
        outbox.write(new Message(
                UUID.nameUUIDFromBytes(act.getBytes(StandardCharsets.UTF_8)),
                new Recipient.Colleague(to),
                template,
                Languages.firstSupported(spoken, Locale.FRENCH).getLanguage(),
                path,
                reference,
                null,
                clock.instant().plus(WORTH_SENDING)));
    }
}
