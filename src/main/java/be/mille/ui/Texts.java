package be.mille.ui;

import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;

/**
 * The words of the interface in one language. Keys live in {@code messages/<module>_<lang>.properties} and begin with the
 * module's name; a missing key is an error, found by a test before anybody sees it.
 */
public final class Texts {
    private static final Pattern STOPS = Pattern.compile("(?<=\\p{L})\\.\\.(?=\\s|$)");

    private final MessageSource messages;
    private final Locale locale;

    public Texts(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /**
     * A sentence that ends with an abbreviated month has one full stop, not two.
     *
     * @param arguments fill the places {0}, {1}... of {@link java.text.MessageFormat}; plural by {0,choice,...}
     * @throws NoSuchMessageException when the key is unknown
     */
    public String get(String key, Object... arguments) {
        var text = messages.getMessage(key, arguments, locale);
        return text.contains("..") ? STOPS.matcher(text).replaceAll(".") : text;
    }

    /** The word for a constant: key {@code <prefix>.<CONSTANT>}. */
    public String of(String prefix, Enum<?> constant) {
        return get(prefix + "." + constant.name());
    }

    public Locale locale() {
        return locale;
    }

    /** The language as an ISO 639-1 code, for content packs and the {@code lang} attribute. */
    public String language() {
        return locale.getLanguage();
    }
}
