package be.mille.consent;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What she or the professional must answer before something is told to somebody else: she knows, and she agrees; or the law or a danger
 * asks for it.
 *
 * @param kind null where nothing was chosen
 */
public record SharedSecret(
        boolean informed,
        @Nullable ConsentKind kind,
        @Nullable String witness,
        @Nullable String article,
        @Nullable String reason) {
    /** The fields where something is missing, in the order of the form. */
    public Set<String> missing(Wordings wordings, String language, LocalDate today) {
        var missing = new LinkedHashSet<String>();
        if (kind != ConsentKind.VITAL_INTEREST && !informed) {
            missing.add("informed");
        }
        if (kind == null) {
            missing.add("how");
        } else if (kind == ConsentKind.GIVEN_ORALLY && blank(witness)) {
            missing.add("witness");
        } else if (kind == ConsentKind.LEGAL_DUTY && unknown(wordings, language, today)) {
            missing.add("article");
        } else if (kind == ConsentKind.VITAL_INTEREST && blank(reason)) {
            missing.add("reason");
        }
        return missing;
    }

    private boolean unknown(Wordings wordings, String language, LocalDate today) {
        return wordings.articles(language, today).stream()
                .noneMatch(one -> one.key().equals(article));
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
