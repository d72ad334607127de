package be.mille.access;

import be.mille.kernel.ActorId;
import be.mille.kernel.OrganisationId;
import java.io.Serializable;

/** Who acts: one professional, in one function, for one organisation. Somebody who works in two places is two actors. */
public record Actor(ActorId id, ActorFunction function, OrganisationId organisation) implements Serializable {
    private static final long serialVersionUID = 1L;
}
