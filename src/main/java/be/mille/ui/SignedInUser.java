package be.mille.ui;

import be.mille.access.Actor;
import be.mille.access.CurrentActor;
import java.io.Serializable;

/** The principal of a signed-in professional: the actor and the name the navigation shows. */
public interface SignedInUser extends CurrentActor.Holder, Serializable {
    @Override
    Actor actor();

    String given();

    String family();
}
