package be.mille.ui;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;

/**
 * The words of the interface in one language. Keys live in {@code messages/<module>_<lang>.properties} and begin with the
 * module's name; a missing key is an error, found by a test before anybody sees it.
 */
public final class Texts {
    private final MessageSource messages;
    private final Locale locale;

    public Texts(MessageSource messages, Locale locale) {
        this.messages = messages;
        this.locale = locale;
    }

    /**
     * @param arguments fill the places {0}, {1}... of {@link java.text.MessageFormat}; plural by {0,choice,...}
     * @throws NoSuchMessageException when the key is unknown
     */
    public String get(String key, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
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
