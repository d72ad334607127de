package be.mille.confidentiality.internal;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What was written about an exceptional opening lies closed under a key of its own: the officer who reviews it opens it without
 * learning whose record it was.
 */
@Component
class OpeningSeals {
    private final Sealing sealing;

    OpeningSeals(Sealing sealing) {
        this.sealing = sealing;
    }

    Seal of(UUID opening) {
        return sealing.of("confidentiality.opening", new FamilyId(opening), Compartment.C0, opening);
    }
}
