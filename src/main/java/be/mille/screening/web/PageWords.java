package be.mille.screening.web;

import be.mille.kernel.Brussels;
import be.mille.screening.ScreeningPack;
import be.mille.ui.Dates;
import be.mille.ui.Languages;
import be.mille.ui.Texts;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The words of a page, from the reader's language and the language of the conversation. */
@Component
class PageWords {
    private final MessageSource messages;
    private final Clock clock;

    /** The few words of this module that she reads herself: they exist in more languages than the interface does. */
    private final ResourceBundleMessageSource hersToo = new ResourceBundleMessageSource();

    PageWords(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        hersToo.setBasenames("messages/screening", "messages/herself");
        hersToo.setDefaultEncoding("UTF-8");
        hersToo.setFallbackToSystemLocale(false);
        hersToo.setDefaultLocale(Locale.FRENCH);
        hersToo.setAlwaysUseMessageFormat(true);
    }

    Texts texts(Locale locale) {
        return new Texts(messages, locale);
    }

    Dates dates(Locale locale) {
        return new Dates(texts(locale), Brussels.today(clock));
    }

    Wordings of(Optional<ScreeningPack> pack, Locale locale) {
        return of(pack, locale, locale.getLanguage());
    }

    /** Everything on a page she reads herself. */
    Texts hers(String language) {
        return new Texts(hersToo, Locale.of(language));
    }

    /** @param second language of the professional beside her; null where she is alone with the page */
    Wordings hers(ScreeningPack pack, String language, @Nullable String second) {
        var beside = second == null ? language : second;
        return new Wordings(
                pack,
                beside,
                language,
                second == null ? hers(language) : texts(Locale.of(second)),
                hers(language),
                dates(Languages.supportedOrFrench(Locale.of(language))));
    }

    /** @param wanted language of the conversation; one the pack has no words in falls back to the professional's */
    Wordings of(Optional<ScreeningPack> pack, Locale locale, @Nullable String wanted) {
        var professional = locale.getLanguage();
        var hers = wanted != null
                        && pack.filter(one -> one.wordings().containsKey(wanted))
                                .isPresent()
                ? wanted
                : professional;
        return new Wordings(
                pack.orElse(null),
                professional,
                hers,
                texts(locale),
                new Texts(hersToo, Locale.of(hers)),
                dates(locale));
    }
}
