package be.mille.family;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;

/** Whoever coordinated a family does so no more, for whatever reason; told in the transaction in which it happens. */
public record NobodyCoordinates(FamilyId family, ActorId before) {}
