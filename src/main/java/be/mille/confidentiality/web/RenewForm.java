package be.mille.confidentiality.web;

import be.mille.consent.ConsentKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That she agrees to a relation going on, or to somebody coming back who was kept away, as it is typed.
 *
 * @param where at which line: the colleague, or the exclusion; null before anything was typed
 * @param agreed how she said it
 * @param witness who heard it, where somebody did
 */
public record RenewForm(
        @Nullable String where,
        @Nullable String agreed,
        @Nullable String witness) {
    static final RenewForm NONE = new RenewForm(null, null, null);
    static final List<ConsentKind> OFFERED = List.of(ConsentKind.GIVEN, ConsentKind.GIVEN_ORALLY);

    @Nullable
    ConsentKind kind() {
        return OFFERED.stream()
                .filter(one -> one.name().equals(agreed))
                .findFirst()
                .orElse(null);
    }

    /** What was typed at one line is shown at no other. */
    public RenewForm of(String one) {
        return one.equals(where) ? this : NONE;
    }
}
