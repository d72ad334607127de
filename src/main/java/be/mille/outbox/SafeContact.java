package be.mille.outbox;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.util.UUID;

/**
 * What she said about how she may be reached. Asked in the moment a message to her leaves, as whoever asked for it, in the transaction
 * in which it leaves; implemented where those rules are kept.
 */
public interface SafeContact {
    /** Holds the channel as it is until the transaction ends, so that none is taken back while a message goes out by it. */
    Verdict judge(FamilyId family, UUID channel);

    /** Who is told when it does not go out: whoever coordinates and may reach her, failing one the current actor. */
    ActorId toTell(FamilyId family);
}
