package be.mille.family.web;

import java.text.Normalizer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What came out of a form's field. */
final class Typed {
    private Typed() {}

    /** Never null, without blanks around it, composed, so that the same name is the same text. */
    static String text(@Nullable String typed) {
        return typed == null ? "" : Normalizer.normalize(typed.strip(), Normalizer.Form.NFC);
    }

    static @Nullable String orNull(String typed) {
        return typed.isEmpty() ? null : typed;
    }

    static String shown(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static boolean ticked(String typed) {
        return typed.equals("true");
    }

    static String tick(boolean value) {
        return value ? "true" : "";
    }

    static int number(String typed) {
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }

    /** A hidden key that was tampered with is a new key: at worst something is there twice, and can be seen. */
    static UUID key(String typed, UUID otherwise) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    static <E extends Enum<E>> @Nullable E constant(Class<E> type, String typed) {
        for (var one : type.getEnumConstants()) {
            if (one.name().equals(typed)) {
                return one;
            }
        }
        return null;
    }
}
