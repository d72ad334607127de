package be.mille.account;

import be.mille.kernel.ActorId;
import java.util.Set;

/** Who wants a word in the morning when something waits. */
public interface WorkMail {
    Set<ActorId> wantNews();
}
