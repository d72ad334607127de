package be.mille.access;

import be.mille.kernel.ActorId;
import be.mille.kernel.OrganisationId;

/** Who acts: one professional, in one function, for one organisation. Somebody who works in two places is two actors. */
public record Actor(ActorId id, ActorFunction function, OrganisationId organisation) {}
