package be.mille.referral.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.referral.Reason;
import be.mille.referral.ReferralState;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** One word and the code for mail, and nothing else that looks like them. */
class MailWordsTests {
    private final MailWords words = new MailWords(JsonMapper.shared());

    @Test
    void theCodeStandsBesideTheWordOrAloneOnALine() {
        for (var lines : List.of(
                List.of("Oui 123456"),
                List.of("Oui, code : 123 456."),
                List.of("ja 123-456"),
                List.of("Yes", "123456"),
                List.of("Oui, avec plaisir", "Code : 123 456", "Bernadette", "02 123 45 67"),
                List.of("Oui, dès le 3 décembre", "123.456"))) {
            assertThat(words.of(lines)).as(lines.toString()).get().satisfies(said -> {
                assertThat(said.state()).isEqualTo(ReferralState.ACCEPTED);
                assertThat(said.code()).isEqualTo("123456");
            });
        }
    }

    @Test
    void otherDigitsAreNoCode() {
        for (var line :
                List.of("0470 12 34 56", "02 123 456", "1000 2000", "12345678", "Tél. 123 456", "123 456 789")) {
            assertThat(words.of(List.of("Oui", "Bernadette", line))).as(line).isEmpty();
        }
        assertThat(words.of(List.of("Oui, appelez le 02 123 456"))).isEmpty();
        assertThat(words.of(List.of("Bonjour", "Oui 123456")))
                .as("the first line decides")
                .isEmpty();
    }

    @Test
    void noPlaceIsSaidInTheWordsOfTheGlossary() {
        for (var word : List.of("complet", "volzet", "ausgelastet", "full")) {
            assertThat(words.of(List.of(word + " 123456"))).as(word).get().satisfies(said -> {
                assertThat(said.state()).isEqualTo(ReferralState.DECLINED);
                assertThat(said.reason()).isEqualTo(Reason.FULL);
            });
        }
    }
}
