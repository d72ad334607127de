package be.mille.consent;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who decided: she herself, or somebody who decides for her in one matter, as it was noted that day. */
public record Decider(@Nullable Representative instead) {
    public static final Decider HERSELF = new Decider(null);

    /** Somebody who decides for her. */
    public record Representative(String name, String tie, String item) {
        static Optional<Representative> of(Standing.Fields fields) {
            return fields.name() == null || fields.tie() == null || fields.item() == null
                    ? Optional.empty()
                    : Optional.of(new Representative(fields.name(), fields.tie(), fields.item()));
        }
    }
}
