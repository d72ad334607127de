package be.mille.account;

import be.mille.kernel.ActorId;
import java.time.LocalDate;
import java.util.Set;

/** Who wants a word on the morning of a working day when something waits or is new. */
public interface WorkMail {
    Set<ActorId> wantNews(LocalDate day);
}
