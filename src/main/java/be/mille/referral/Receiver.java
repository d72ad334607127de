package be.mille.referral;

import be.mille.directory.ServiceId;
import be.mille.kernel.ActorId;
import org.jspecify.annotations.Nullable;

/** Whom a request is for. */
public sealed interface Receiver {
    /** A service of the list; those of its organisation who take such requests read it. */
    record Service(ServiceId service) implements Receiver {}

    /** One colleague who has an account. */
    record Colleague(ActorId actor) implements Receiver {}

    /**
     * Somebody without an account, who answers by a link and a code.
     *
     * @param mail null when the link is handed over on paper
     * @param phone by which the code is told, never by the way of the link
     */
    record Outside(
            String name,
            @Nullable String mail,
            @Nullable String phone) implements Receiver {}
}
