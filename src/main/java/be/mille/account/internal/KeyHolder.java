package be.mille.account.internal;

import be.mille.kernel.ActorId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whose passkeys: a person who was vouched for; in a training space, and nowhere else, an invented professional. */
public record KeyHolder(@Nullable UUID person, @Nullable ActorId actor) {
    public KeyHolder {
        if ((person == null) == (actor == null)) {
            throw new IllegalArgumentException("Either a person or an invented professional");
        }
    }

    /** @param person null where nobody was vouched for */
    public static KeyHolder of(@Nullable UUID person, ActorId actor) {
        return person == null ? new KeyHolder(null, actor) : new KeyHolder(person, null);
    }
}
