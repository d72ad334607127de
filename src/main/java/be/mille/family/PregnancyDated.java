package be.mille.family;

import be.mille.kernel.FamilyId;
import java.time.Instant;

/** A due date was given or corrected: what is planned from it is to be computed anew. */
public record PregnancyDated(FamilyId family, PregnancyId pregnancy, Instant at) {}
