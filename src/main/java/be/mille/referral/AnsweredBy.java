package be.mille.referral;

import be.mille.access.ActorFunction;
import java.util.Set;

/** Who of a house answers what is asked of it. */
public interface AnsweredBy {
    /** The functions that take requests for such help. */
    Set<ActorFunction> functions(String category);
}
