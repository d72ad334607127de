package be.mille.consent;

import be.mille.access.ActorFunction;
import java.util.List;

/** The tasks for which something may be shared, from the consent pack, and whose mission each is. */
public interface Missions {
    /** Keys of the tasks of a function, in the order of the pack; empty for who has no mission around her. */
    List<String> of(ActorFunction function);
}
