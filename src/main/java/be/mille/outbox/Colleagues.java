package be.mille.outbox;

import be.mille.access.Actor;
import be.mille.kernel.ActorId;
import java.util.Optional;

/** Professionals as receivers, and as those who asked for a message; implemented where they are kept. */
public interface Colleagues {
    /** As what somebody acts now; empty when she does not any more. */
    Optional<Actor> acting(ActorId actor);

    /** Her mailbox for work, if she gave one and wants this. */
    Verdict mailbox(ActorId actor, Template template);
}
