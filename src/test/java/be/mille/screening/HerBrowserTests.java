package be.mille.screening;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.kernel.FamilyId;
import be.mille.testing.BrowserTest;
import be.mille.testing.People;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Her pages as she sees and touches them: in Arabic, on a telephone. */
class HerBrowserTests extends BrowserTest {
    private static final double FINGER = 44;

    private static final String VOICES = """
            window.said = [];
            const voices = [["ar-SA", true], ["fr_BE", true], ["en-GB", false]].map(([lang, localService]) => ({ lang, localService }));
            Object.defineProperty(window, "speechSynthesis", { value: {
              getVoices: () => voices,
              speak: (words) => window.said.push(words.lang + " " + words.text),
              cancel: () => window.said.push("cancel"),
              addEventListener: () => {},
            } });
            window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
            """;

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
        return professional("fr");
    }

    /** A screen that is turned has another web session afterwards: hence one for each such test, told apart by its language. */
    private Page professional(String language) {
        return open(Look.WIDE.in(language), People.MIDWIFE, HerWays.base(family, screening) + "/herself");
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
        her.locator("main .btn--go").click();
        looks(her);
        var kept = her.evaluate("history.length");
        her.locator(".hers__go a").click();
        looks(her);
        answer(her, "opening.today", "tired");
        her.locator(".bar button").click();
        her.waitForURL("**/here/2");
        her.locator(".bar a").click();
        her.waitForURL("**/here/1");
        assertThat(her.evaluate("history.length"))
                .as("each page takes the place of the one before")
                .isEqualTo(kept);
        to(her, "depression");
        answer(her, "depression.mood", "very-low");
        answer(her, "depression.self-harm", "now");
        PlaywrightAssertions.assertThat(her.locator("[data-now=self-harm]")).isVisible();
        PlaywrightAssertions.assertThat(her.locator("[data-now=self-harm] a")).hasAttribute("href", "tel:112");
        looks(her);
        her.locator(".bar button").click();
        PlaywrightAssertions.assertThat(her.locator("[name=domain]")).hasValue("anxiety");
        her.navigate(address("/here/end"));
        looks(her);
        her.locator("main .btn--go").click();
        looks(her);
        assertThat(complaints()).isEmpty();
    }

    @Test
    void aTurnedScreenHasBothLanguagesAndGoesBackWithTheCode() {
        var screen = professional("de");
        screen.locator("#language").selectOption("ar");
        screen.locator("#code").fill("4711");
        screen.locator("[aria-labelledby=screen] button").click();
        assertThat(screen.url()).endsWith("/here");
        to(screen, "work");
        assertThat(screen.locator("h1").textContent()).contains("Und die Arbeit", "العمل");
        assertThat(barriers(screen)).isEmpty();
        screen.navigate(address("/families"));
        assertThat(screen.url()).endsWith("/here");
        screen.navigate(address("/here/leave"));
        assertThat(screen.locator("body").innerText().strip()).isEmpty();
        takeBack(screen);
    }

    private void takeBack(Page screen) {
        screen.navigate(address("/here/back"));
        screen.locator("#code").fill("4711");
        screen.locator("main .btn--go").click();
        assertThat(screen.url()).endsWith("/herself");
    }

    /** The voices are the browser's; here two that live on the device, and one that does not. */
    @Test
    void sheHasTheQuestionReadInHerLanguageByAVoiceOfThisDeviceAlone() {
        var screen = professional("nl");
        screen.addInitScript(VOICES);
        screen.locator("#language").selectOption("ar");
        screen.locator("#code").fill("4711");
        screen.locator("[aria-labelledby=screen] button").click();
        to(screen, "work");
        var listen = screen.locator(".hers__say").first();
        PlaywrightAssertions.assertThat(listen).isVisible();
        listen.click();
        PlaywrightAssertions.assertThat(listen).hasText("إيقاف");
        var said = String.valueOf(screen.evaluate("window.said.join()"));
        assertThat(said).contains("ar-SA والعمل").doesNotContain("werk", "cancel");
        listen.click();
        assertThat(String.valueOf(screen.evaluate("window.said.join()"))).endsWith("cancel");
        assertThat(barriers(screen)).isEmpty();
        screen.locator(".hers__lang summary").click();
        screen.locator(".hers__lang button[lang=en]").click();
        assertThat(screen.locator(".hers__say").first().isHidden())
                .as("only a voice elsewhere speaks English")
                .isTrue();
        takeBack(screen);
    }

    private Page behindAnAddress(Look look) {
        var midwife = professional();
        midwife.locator("[aria-labelledby=address] button").click();
        var link = midwife.locator("#link").inputValue();
        var code = midwife.locator(".no-print .hers__shown").textContent();
        var her = visitor(look);
        her.navigate(link);
        her.locator("#code").fill(code);
        her.locator("main .btn--go").click();
        return her;
    }

    @Test
    void whatMustBeSaidAtOnceIsSaidAlsoWhereOnlyTheButtonSavedIt() {
        var her = behindAnAddress(Look.PHONE);
        her.route("**/here/answers", route -> route.fulfill(new Route.FulfillOptions().setBody("{}")));
        to(her, "depression");
        var kept = her.evaluate("history.length");
        answer(her, "depression.mood", "very-low");
        answer(her, "depression.self-harm", "now");
        her.locator(".bar button").click();
        PlaywrightAssertions.assertThat(her.locator("[data-now=self-harm]")).isVisible();
        assertThat(her.url()).containsPattern("/here/[0-9]+#part-[0-9]+$");
        assertThat(her.locator("[name='a.depression.self-harm'][value=now]").isChecked())
                .isTrue();
        assertThat(her.evaluate("history.length")).isEqualTo(kept);
        her.locator(".bar button").click();
        PlaywrightAssertions.assertThat(her.locator("[name=domain]")).hasValue("anxiety");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void withLargeLettersNothingTypedIsLostAndEverythingStaysInWidth() {
        var her = behindAnAddress(Look.PHONE.wide(320));
        her.navigate(address("/here/1"));
        her.locator("[name='a.opening.matters'][type=text]").fill("Dormir");
        her.waitForResponse(
                "**/here/size", () -> her.locator(".hers__size button").last().click());
        assertThat(her.locator("[name='a.opening.matters'][type=text]").inputValue())
                .isEqualTo("Dormir");
        for (var path : List.of("/here", "/here/1", "/here/4", "/here/end")) {
            her.navigate(address(path));
            assertThat(her.evaluate("getComputedStyle(document.documentElement).fontSize"))
                    .as(path)
                    .isEqualTo("22px");
            staysInWidth(her);
            assertThat(barriers(her)).as(path).isEmpty();
        }
    }

    private void to(Page page, String domain) {
        int number = 0;
        do {
            page.navigate(address("/here/" + ++number));
        } while (page.locator("[name=domain][value=" + domain + "]").count() == 0);
    }

    private static void answer(Page page, String item, String code) {
        page.locator("[name='a." + item + "'][value='" + code + "'] + label").click();
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
