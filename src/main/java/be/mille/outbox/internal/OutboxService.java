package be.mille.outbox.internal;

import be.mille.kernel.ActorId;
import be.mille.kernel.Ids;
import be.mille.outbox.Carrier;
import be.mille.outbox.Medium;
import be.mille.outbox.Message;
import be.mille.outbox.Outbox;
import be.mille.outbox.Recipient;
import be.mille.outbox.SafeContact;
import be.mille.outbox.Template;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes messages down, and shows what they will say. */
@Service
class OutboxService implements Outbox {
    private static final String UNSAID = "…";

    private final MessageStore store;
    private final EnvelopeKey key;
    private final MessageWords words;
    private final SafeContact contact;
    private final List<Carrier> carriers;
    private final ReplySettings replies;
    private final Ids ids;
    private final Clock clock;

    OutboxService(
            MessageStore store,
            EnvelopeKey key,
            MessageWords words,
            SafeContact contact,
            List<Carrier> carriers,
            ReplySettings replies,
            Ids ids,
            Clock clock) {
        this.store = store;
        this.key = key;
        this.words = words;
        this.contact = contact;
        this.carriers = List.copyOf(carriers);
        this.replies = replies;
        this.ids = ids;
        this.clock = clock;
    }

    /** Never in a transaction of its own: a message without what it tells about would be a lie. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean write(Message message) {
        var id = ids.next();
        var address = message.to() instanceof Recipient.Mailbox(var typed) ? typed : null;
        var closed = key.close(id, new Envelope(message.path(), message.reference(), address, message.answered()));
        return store.write(id, message, closed, key.name(), told(message.to()), clock.instant());
    }

    private @Nullable ActorId told(Recipient to) {
        return to instanceof Recipient.Her her ? contact.toTell(her.family()) : null;
    }

    @Override
    public boolean carries(Medium medium) {
        return carriers.stream().anyMatch(one -> one.medium() == medium && one.ready());
    }

    @Override
    public boolean hears() {
        return replies.read();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void cameBack(UUID key) {
        store.cameBack(key, clock.instant());
    }

    @Override
    @Transactional
    public Map<UUID, Became> became(Collection<UUID> keys) {
        return keys.isEmpty() ? Map.of() : store.became(keys);
    }

    @Override
    public Preview preview(Template template, String language) {
        var sender = carriers.stream()
                .filter(one -> one.medium() == Medium.EMAIL)
                .map(Carrier::sender)
                .findFirst()
                .orElse("");
        return new Preview(
                sender,
                words.subject(template, language),
                words.text(template, language, UNSAID, clock.instant().plus(Duration.ofDays(7)), UNSAID));
    }
}
