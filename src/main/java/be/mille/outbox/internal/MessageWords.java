package be.mille.outbox.internal;

import be.mille.kernel.Brussels;
import be.mille.outbox.Template;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words of a message in its receiver's language; where there are none, in French. */
@Component
class MessageWords {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    MessageWords() {
        messages.setBasenames("messages/outbox");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        messages.setDefaultLocale(Locale.FRENCH);
        messages.setAlwaysUseMessageFormat(true);
    }

    String subject(Template template, String language) {
        return get(template, "subject", language);
    }

    String text(Template template, String language, String link, Instant until, @Nullable String reference) {
        return get(
                template,
                "text",
                language,
                link,
                DAY.format(Brussels.dayOf(until)),
                reference == null ? "" : reference);
    }

    /** What she reads exists in more languages than what colleagues read. */
    private String get(Template template, String part, String language, String... places) {
        var key = "outbox." + template.name() + "." + part;
        var text = messages.getMessage(key, places, null, Locale.of(language));
        return text != null ? text : messages.getMessage(key, places, Locale.FRENCH);
    }
}
