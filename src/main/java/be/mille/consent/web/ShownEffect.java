package be.mille.consent.web;

import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a preview showed, as its page sends it back: closed, and another text at every look. Whoever compares two of them learns nothing of
 * what is not theirs to know.
 */
@Component
@Transactional
class ShownEffect {
    private static final String COLUMN = "seen";

    private final Seal seal;

    ShownEffect(Sealing sealing) {
        seal = sealing.ofProgram("consent.withdrawal");
    }

    String close(String fingerprint) {
        return seal.close(COLUMN, fingerprint);
    }

    /** Of nothing that was ever shown, when it is none of ours. */
    String open(@Nullable String sent) {
        try {
            return sent == null ? "" : seal.open(COLUMN, sent);
        } catch (IllegalStateException e) {
            return "";
        }
    }
}
