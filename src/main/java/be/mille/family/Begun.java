package be.mille.family;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;

/** Something that somebody began in a family and has to follow. */
public record Begun(FamilyId family, ActorId by) {}
