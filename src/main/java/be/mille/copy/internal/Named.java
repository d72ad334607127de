package be.mille.copy.internal;

import be.mille.access.ActorFunction;
import be.mille.directory.HouseName;
import be.mille.directory.Professional;
import be.mille.ui.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works for families, as a copy speaks of her.
 *
 * @param name null, with what she does, where her name alone would lead to the roof somebody lives under
 * @param house null where the copy says no place
 */
record Named(
        @Nullable String name,
        @Nullable ActorFunction function,
        @Nullable HouseName house) {
    private static final Named NOBODY = new Named(null, null, null);

    static Named of(Professional one) {
        return new Named(one.name(), one.function(), one.house());
    }

    /** Without where she works; without anything where she works under such a roof. */
    static Named placeless(Professional one, boolean underARoof) {
        return underARoof ? NOBODY : new Named(one.name(), one.function(), null);
    }

    String called(Texts t) {
        return name == null ? t.get("copy.somebody") : name;
    }

    /** Her name, what she does and where, as far as the copy says it. */
    String introduced(Texts t) {
        if (function == null) {
            return called(t);
        }
        var post = t.of("ui.function", function);
        return called(t) + ", " + (house == null ? post : HouseName.together(post, house.in(t.language())));
    }
}
