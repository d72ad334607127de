package be.mille.family;

import be.mille.kernel.FamilyId;
import java.time.Instant;

/** The end of a pregnancy had been written by mistake: it goes on. */
public record PregnancyEndUndone(FamilyId family, PregnancyId pregnancy, Instant at) {}
