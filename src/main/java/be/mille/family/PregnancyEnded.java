package be.mille.family;

import be.mille.kernel.FamilyId;
import java.time.Instant;

/**
 * A pregnancy ended, or its end was corrected: what is planned is to be computed anew. Whether by a birth or a loss says
 * {@link Pregnancies}, to those who may know.
 */
public record PregnancyEnded(FamilyId family, PregnancyId pregnancy, Instant at) {}
