package be.mille.account;

import be.mille.kernel.ActorId;
import java.util.Set;

/** Which posts belong to one human being: what she may not do in one of them, she may not do in another. */
public interface Seats {
    /** Every post, ended ones included, of whoever holds this one; itself alone when nobody signed in with it yet. */
    Set<ActorId> ofSameHuman(ActorId post);
}
