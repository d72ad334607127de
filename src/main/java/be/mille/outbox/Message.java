package be.mille.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A message to be sent as soon as it may.
 *
 * @param key the same however often the same act is done: it is written once
 * @param language of the receiver
 * @param path of this deployment, where its link leads
 * @param reference a name that tells nothing, where the template has one
 * @param about what it is about, so that {@link Occasion} can say whether it still stands
 * @param answered the part of the address at which an answer by mail belongs to this message alone; null where none is read
 * @param expires not sent from then on
 */
public record Message(
        UUID key,
        Recipient to,
        Template template,
        String language,
        String path,
        @Nullable String reference,
        @Nullable UUID about,
        @Nullable String answered,
        Instant expires) {
    public Message(
            UUID key,
            Recipient to,
            Template template,
            String language,
            String path,
            @Nullable String reference,
            @Nullable UUID about,
            Instant expires) {
        this(key, to, template, language, path, reference, about, null, expires);
    }
}
