package be.mille.referral;

import be.mille.directory.ServiceId;
import be.mille.kernel.ActorId;

/** Whom a request is for. */
public sealed interface Receiver {
    /** A service of the list; those of its organisation who take such requests read it. */
    record Service(ServiceId service) implements Receiver {}

    /** One colleague who has an account. */
    record Colleague(ActorId actor) implements Receiver {}

    /**
     * Somebody without an account: whoever asks calls, and notes the answer.
     *
     * @param phone as it was typed
     */
    record Outside(String name, String phone) implements Receiver {}
}
