package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.BrowserTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The whole loop in two browsers: a midwife asks a house without an account, which answers from a telephone, in Dutch. */
class LetterBrowserTests extends BrowserTest {
    @Autowired
    PersonRecords records;

    private FamilyId family = new FamilyId(new java.util.UUID(0, 0));

    @BeforeEach
    void aFamilyOfTheMidwife() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
    }

    private void looks(Page page) {
        staysInWidth(page);
        assertThat(barriers(page)).isEmpty();
        assertThat(complaints()).isEmpty();
    }

    @Test
    void onPaperThereAndBack() {
        var midwife =
                open(Look.WIDE, People.MIDWIFE, "/families/" + family + "/referrals/new?category=maison-medicale");
        midwife.locator("label[for=to-OUTSIDE]").click();
        Map.of(
                        "outsideName", "Maison médicale du Canal",
                        "outsidePhone", "02 000 00 00",
                        "need", "Un premier rendez-vous")
                .forEach((field, text) -> midwife.locator("#" + field).fill(text));
        midwife.locator("label[for=way-PAPER]").click();
        midwife.locator("#language").selectOption("nl");
        midwife.locator("label[for=agreed-ORALLY]").click();
        looks(midwife);
        midwife.locator("main .btn--go").click();
        PlaywrightAssertions.assertThat(midwife.locator(".slips .qr")).isVisible();
        looks(midwife);
        var link = midwife.locator(".slip__a").textContent();
        var code = midwife.locator(".no-print .hers__shown").textContent();
        midwife.locator("a.btn:has-text('noté le code')").click();
        looks(midwife);
        answer(visitor(Look.PHONE.in("nl")), link, code);
        midwife.reload();
        PlaywrightAssertions.assertThat(midwife.locator("[aria-labelledby=stands]"))
                .containsText("liste d’attente");
        PlaywrightAssertions.assertThat(midwife.locator("[aria-labelledby=stands]"))
                .containsText("Vanaf januari");
        looks(midwife);
    }

    private void answer(Page receiver, String link, String code) {
        receiver.navigate(link);
        looks(receiver);
        receiver.locator("#code").fill("12");
        receiver.locator("main .btn--go").click();
        PlaywrightAssertions.assertThat(receiver.locator("#code-error")).containsText("Deze code opent niets");
        looks(receiver);
        receiver.locator("#code").fill(code);
        receiver.locator("main .btn--go").click();
        PlaywrightAssertions.assertThat(receiver.locator("h1")).hasText("Un premier rendez-vous");
        looks(receiver);
        receiver.locator("main .btn--go").click();
        PlaywrightAssertions.assertThat(receiver.locator(".errsum")).isVisible();
        looks(receiver);
        receiver.locator("label[for=state-WAITING]").click();
        receiver.locator("#placeOn").fill("4/1/2027");
        receiver.locator("#words").fill("Vanaf januari");
        receiver.locator("main .btn--go").click();
        PlaywrightAssertions.assertThat(receiver.locator(".note")).containsText("aangekomen");
        looks(receiver);
        picture(receiver, "reply-phone-nl");
    }
}
