package be.mille.relay.web;

import be.mille.family.Audience;
import be.mille.kernel.ActorId;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An open relay as it is typed.
 *
 * @param subject who may know of it, an {@link Audience}
 * @param to who is asked to keep an eye on it; blank for the author herself
 */
public record StartForm(
        @Nullable String key,
        @Nullable String kind,
        @Nullable String subject,
        @Nullable String since,
        @Nullable String awaited,
        @Nullable String from,
        @Nullable String lookOn,
        @Nullable String to) {

    FormErrors errors(Texts t) {
        var errors = FormErrors.none();
        if (kind == null || kind.isBlank()) {
            errors.add("kind", t.get("relay.problem.KIND_UNKNOWN"));
        }
        if (DateInput.parse(since).isEmpty()) {
            errors.add("since", t.get("relay.problem.since"));
        }
        if (DateInput.parse(lookOn).isEmpty()) {
            errors.add("lookOn", t.get("relay.problem.look"));
        }
        return errors;
    }

    Audience ofSubject() {
        return Arrays.stream(Audience.values())
                .filter(one -> one.name().equals(subject))
                .findFirst()
                .orElse(Audience.TEAM);
    }

    Optional<ActorId> asked() {
        return uuid(to).map(ActorId::new);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip().replace("\r\n", "\n");
    }

    static Optional<UUID> uuid(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
