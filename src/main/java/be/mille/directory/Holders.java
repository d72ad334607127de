package be.mille.directory;

import be.mille.kernel.ActorId;

/** Who holds a post is known where people sign in; here only whether two posts are of one human being. */
public interface Holders {
    /** Always so of a post and itself. */
    boolean sameHuman(ActorId one, ActorId other);
}
