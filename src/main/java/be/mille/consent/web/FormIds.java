package be.mille.consent.web;

import be.mille.kernel.ActorId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids as forms send them. */
final class FormIds {
    private FormIds() {}

    /** Empty for nothing, and for nonsense. */
    static Optional<ActorId> read(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank()
                    ? Optional.empty()
                    : Optional.of(new ActorId(UUID.fromString(typed)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
