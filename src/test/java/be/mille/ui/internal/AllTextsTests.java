package be.mille.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.ui.Texts;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.support.ResourceBundleMessageSource;

/** All texts as one table say what the bundles of the modules say. */
class AllTextsTests {
    private final AllTexts texts = new AllTexts();

    AllTextsTests() throws IOException {}

    @Test
    void eachTextIsThatOfTheBundleOfItsModuleInEveryLanguage() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasenames("messages/erasure");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        bundle.setAlwaysUseMessageFormat(true);
        for (var language : new String[] {"fr", "nl", "de", "en"}) {
            var locale = Locale.of(language);
            assertThat(texts.getMessage("erasure.title", null, locale))
                    .isEqualTo(bundle.getMessage("erasure.title", null, locale));
            assertThat(texts.getMessage("erasure.kind.NOTE", new Object[] {3}, locale))
                    .isEqualTo(bundle.getMessage("erasure.kind.NOTE", new Object[] {3}, locale))
                    .startsWith("3 ");
            assertThat(texts.getMessage("erasure.heading", new Object[0], locale))
                    .as("without what it asks for, a place stays a place")
                    .isEqualTo(bundle.getMessage("erasure.heading", new Object[0], locale));
        }
    }

    @Test
    void aKeyNobodyKnowsIsAnErrorAndSoIsALanguage() {
        assertThatThrownBy(() -> new Texts(texts, Locale.FRENCH).get("erasure.no-such-key"))
                .isInstanceOf(NoSuchMessageException.class);
        assertThatThrownBy(() -> new Texts(texts, Locale.of("xx")).get("erasure.title"))
                .isInstanceOf(NoSuchMessageException.class);
    }
}
