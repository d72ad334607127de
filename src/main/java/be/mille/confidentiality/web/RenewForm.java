package be.mille.confidentiality.web;

import be.mille.consent.ConsentKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * That she agrees to a relation going on, as it is typed.
 *
 * @param colleague whose relation it is; null before anything was typed
 * @param agreed how she said it
 * @param witness who heard it, where somebody did
 */
public record RenewForm(
        @Nullable String colleague,
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

    /** What was typed for one colleague is shown at no other. */
    public RenewForm of(String one) {
        return one.equals(colleague) ? this : NONE;
    }
}
