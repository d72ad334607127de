package be.mille.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

class TextsStopTests {
    private static String said(String date) {
        var messages = new StaticMessageSource();
        messages.addMessage("ui.since", Locale.FRENCH, "Nadia a le relais depuis le {0}. Et après ?");
        return new Texts(messages, Locale.FRENCH).get("ui.since", date);
    }

    @Test
    void aSentenceThatEndsWithAnAbbreviatedMonthHasOneStop() {
        assertThat(said("30 nov.")).isEqualTo("Nadia a le relais depuis le 30 nov. Et après ?");
        assertThat(said("30 mai")).isEqualTo("Nadia a le relais depuis le 30 mai. Et après ?");
    }

    @Test
    void threePointsStayThree() {
        assertThat(said("30 nov..")).contains("nov... Et");
    }
}
