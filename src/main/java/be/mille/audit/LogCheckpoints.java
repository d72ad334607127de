package be.mille.audit;

import be.mille.audit.proof.Anchor;
import java.util.List;

/** The signed states of the log. They hold digests alone, and are for everybody to see. */
public interface LogCheckpoints {
    /** Signs where the log stands now, if anything was added since; on one node at a time. */
    void sign();

    /** The checkpoints after this number, at most five hundred; without the chains they are made from. */
    List<Anchor> after(long number);
}
