package be.mille.outbox.internal;

import be.mille.kernel.Brussels;
import be.mille.outbox.Template;
import be.mille.ui.Texts;
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
        return t(language).get("outbox." + template.name() + ".subject");
    }

    String text(Template template, String language, String link, Instant until, @Nullable String reference) {
        return t(language)
                .get(
                        "outbox." + template.name() + ".text",
                        link,
                        DAY.format(Brussels.dayOf(until)),
                        reference == null ? "" : reference);
    }

    private Texts t(String language) {
        return new Texts(messages, Locale.of(language));
    }
}
