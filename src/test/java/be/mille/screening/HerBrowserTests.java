package be.mille.screening;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.kernel.FamilyId;
import be.mille.testing.BrowserTest;
import be.mille.testing.People;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Her pages as she sees and touches them: in Arabic, on a telephone. */
@Import(Held.class)
class HerBrowserTests extends BrowserTest {
    private static final double FINGER = 44;

    @Autowired
    Held held;

    FamilyId family;
    ScreeningId screening;

    @BeforeEach
    void aScreeningBegun() {
        family = held.family(null);
        screening = held.start(family);
    }

    private Page professional() {
        return open(Look.WIDE, People.MIDWIFE, HerWays.base(family, screening) + "/herself");
    }

    @Test
    void sheAnswersByAnAddressInArabicFromTheCodeToTheThanks() {
        var midwife = professional();
        midwife.locator("#address-language").selectOption("ar");
        midwife.locator("[aria-labelledby=address] button").click();
        var link = midwife.locator("#link").inputValue();
        var code = midwife.locator(".no-print .hers__shown").textContent();
        assertThat(barriers(midwife)).isEmpty();
        var her = visitor(Look.PHONE);
        her.navigate(link);
        assertThat(her.getAttribute("html", "dir")).isEqualTo("rtl");
        looks(her);
        her.locator("#code").fill(code);
        her.locator("main button").click();
        looks(her);
        her.locator(".hers__go a").click();
        looks(her);
        her.locator("label[for=opening-today-tired]").click();
        her.locator(".bar button").click();
        assertThat(her.url()).endsWith("/here/communication");
        her.navigate(address("/here/depression"));
        her.locator("label[for=depression-mood-very-low]").click();
        her.locator("label[for=depression-self-harm-now]").click();
        PlaywrightAssertions.assertThat(her.locator("#now-self-harm")).isVisible();
        PlaywrightAssertions.assertThat(her.locator("#now-self-harm a")).hasAttribute("href", "tel:112");
        looks(her);
        her.locator(".bar button").click();
        assertThat(her.url()).endsWith("/here/anxiety");
        her.navigate(address("/here/end"));
        looks(her);
        her.locator("main button").click();
        looks(her);
        assertThat(complaints()).isEmpty();
    }

    @Test
    void aTurnedScreenHasBothLanguagesAndGoesBackWithTheCode() {
        var screen = professional();
        screen.locator("#language").selectOption("ar");
        screen.locator("#code").fill("4711");
        screen.locator("[aria-labelledby=screen] button").click();
        assertThat(screen.url()).endsWith("/here");
        screen.navigate(address("/here/work"));
        assertThat(screen.locator("h1").textContent()).contains("Et le travail", "العمل");
        assertThat(barriers(screen)).isEmpty();
        screen.navigate(address("/families"));
        assertThat(screen.url()).endsWith("/here");
        screen.navigate(address("/here/leave"));
        assertThat(screen.locator("body").innerText().strip()).isEmpty();
        screen.navigate(address("/here/back"));
        screen.locator("#code").fill("4711");
        screen.locator("main button").click();
        assertThat(screen.url()).endsWith("/herself");
    }

    private static void looks(Page page) {
        assertThat(page.title()).isEqualTo("بعض الأسئلة");
        assertThat(barriers(page)).isEmpty();
        staysInWidth(page);
        for (var target : page.locator(".an label:visible, .btn:visible").all()) {
            assertThat(target.boundingBox().height).isGreaterThanOrEqualTo(FINGER);
        }
    }
}
