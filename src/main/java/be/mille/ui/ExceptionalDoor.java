package be.mille.ui;

import be.mille.access.Actor;
import be.mille.kernel.FamilyId;
import java.util.Optional;

/** What the frame of a page says about exceptional access; given by the module that knows. */
public interface ExceptionalDoor {
    /** Whether the menu shows the way to it. */
    boolean offered(Actor actor);

    /** Until when, as a time of day, this record is open exceptionally; and the form address that ends it. */
    Optional<Frame.Exceptional> running(Actor actor, FamilyId family);
}
