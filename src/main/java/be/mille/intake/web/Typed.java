package be.mille.intake.web;

import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How typed text is read. */
final class Typed {
    private Typed() {}

    static @Nullable String text(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip().replace("\r\n", "\n");
        return text.isEmpty() ? null : text;
    }

    static Optional<UUID> uuid(@Nullable String typed) {
        try {
            return typed == null ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static <E extends Enum<E>> Optional<E> constant(Class<E> type, @Nullable String typed) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(typed))
                .findFirst();
    }

    static void atMost(int most, @Nullable String text, String field, FormErrors errors, Texts t) {
        if (text != null && text.codePointCount(0, text.length()) > most) {
            errors.add(field, t.get("intake.problem.long", most));
        }
    }
}
