package be.mille.consent;

import java.util.Optional;

/** Who decided. */
public sealed interface Decider {
    Decider HERSELF = new Herself();

    /** She herself. */
    record Herself() implements Decider {}

    /** Somebody who decides for her in one matter, as it was noted that day. */
    record Representative(String name, String tie, String item) implements Decider {
        static Optional<Representative> of(Standing.Fields fields) {
            return fields.name() == null || fields.tie() == null || fields.item() == null
                    ? Optional.empty()
                    : Optional.of(new Representative(fields.name(), fields.tie(), fields.item()));
        }
    }

    /** The second parent, asked about what is the second parent’s own: none of her pages tells it. */
    record SecondParent(String called) implements Decider {}
}
