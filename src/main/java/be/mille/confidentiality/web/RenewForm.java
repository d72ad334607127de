package be.mille.confidentiality.web;

import be.mille.consent.ConsentKind;
import be.mille.consent.Deciders;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * That she agrees to a relation going on, or to somebody coming back who was kept away, as it is typed.
 *
 * @param where at which line: the colleague, or the exclusion; null before anything was typed
 * @param agreed how she said it
 * @param witness who heard it, where somebody did
 * @param decider who decided, where somebody decides for her in one matter
 */
public record RenewForm(
        @Nullable String where,
        @Nullable String agreed,
        @Nullable String witness,
        @Nullable String decider) {
    static final RenewForm NONE = new RenewForm(null, null, null, null);
    static final List<ConsentKind> OFFERED = List.of(ConsentKind.GIVEN, ConsentKind.GIVEN_ORALLY);

    @Nullable
    ConsentKind kind() {
        return OFFERED.stream()
                .filter(one -> one.name().equals(agreed))
                .findFirst()
                .orElse(null);
    }

    /** That something goes on is no new subject: what she thinks of it herself was heard when it began. */
    Deciders.Said said() {
        return new Deciders.Said(kind(), Set.of(), decider, false);
    }

    /** What was typed at one line is shown at no other. */
    public RenewForm of(String one) {
        return one.equals(where) ? this : NONE;
    }
}
