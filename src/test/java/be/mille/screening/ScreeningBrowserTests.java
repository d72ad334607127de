package be.mille.screening;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.kernel.FamilyId;
import be.mille.testing.BrowserTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A conversation as a midwife sees and touches it. */
class ScreeningBrowserTests extends BrowserTest {
    @Autowired
    Held held;

    FamilyId family;

    @BeforeEach
    void aFamily() {
        family = held.family(TestClock.TODAY.plusDays(88));
    }

    private String list() {
        return "/families/" + family + "/screenings";
    }

    private String step(ScreeningId id, String step) {
        return list() + "/" + id + "/" + step;
    }

    private void looks(Page page, String name) {
        picture(page, "screening-" + name);
        assertThat(complaints()).as(name).isEmpty();
        assertThat(barriers(page)).as(name).isEmpty();
        staysInWidth(page);
    }

    @Test
    void whatAnAnswerRevealsShowsAtOnceAndEverythingIsSavedBeforeTheButton() {
        var id = held.start(family);
        var page = open(Look.WIDE, People.MIDWIFE, step(id, "housing"));
        PlaywrightAssertions.assertThat(page.locator("#housing-problem")).isHidden();
        PlaywrightAssertions.assertThat(page.locator("#housing-help")).isHidden();
        page.locator("label[for=housing-situation-worries]").click();
        PlaywrightAssertions.assertThat(page.locator("#housing-problem")).isVisible();
        page.locator("label[for=housing-problem-damp]").click();
        page.locator("label[for=housing-problem-eviction]").click();
        PlaywrightAssertions.assertThat(page.locator("#housing-eviction-date")).isVisible();
        PlaywrightAssertions.assertThat(page.locator("#housing-help")).isVisible();
        page.locator("#housing-eviction-date-text").fill("15/01/2027");
        page.locator("label[for=housing-help-wants]").click();
        PlaywrightAssertions.assertThat(page.locator("[data-chip]")).containsText("Enregistré");
        looks(page, "housing-1280");
        page.reload();
        assertThat(page.locator("#housing-help-wants").isChecked()).isTrue();
        assertThat(page.locator("#housing-eviction-date-text").inputValue()).isEqualTo("15/01/2027");
        page.setViewportSize(390, 844);
        looks(page, "housing-390");
        page.locator("button.btn--go").click();
        assertThat(page.url()).endsWith("/support");
    }

    @Test
    void nothingOfThisTakesTheOtherAnswersBack() {
        var id = held.start(family);
        var page = open(Look.PHONE, People.MIDWIFE, step(id, "support"));
        page.locator("label[for=support-who-family]").click();
        page.locator("label[for=support-who-nobody]").click();
        assertThat(page.locator("#support-who-family").isChecked()).isFalse();
        page.locator("label[for=support-who-friends]").click();
        assertThat(page.locator("#support-who-nobody").isChecked()).isFalse();
        page.locator("label[for='support-who-_not-asked']").click();
        assertThat(page.locator("#support-who-friends").isChecked()).isFalse();
        PlaywrightAssertions.assertThat(page.locator("#support-who-reason")).isVisible();
        looks(page, "support-390");
    }

    @Test
    void sheReadsInHerLanguage() {
        var id = held.start(family);
        looks(open(Look.PHONE, People.MIDWIFE, step(id, "housing?lang=ar")), "housing-ar-390");
        looks(open(Look.WIDE, People.MIDWIFE, step(id, "depression?lang=ar")), "depression-ar-1280");
    }

    @Test
    void everyPageOfAConversationIsReadable() {
        var id = held.start(family);
        held.say(family, id, "communication.ease", "easily");
        held.say(family, id, "support.who", "family", "friends");
        held.say(family, id, "support.lonely", "rarely");
        held.say(family, id, "housing.situation", "worries");
        held.say(family, id, "housing.problem", "damp", "eviction");
        held.say(family, id, "housing.help", "wants");
        held.say(family, id, "money.month", "short");
        held.say(family, id, "money.help", "not-now");
        held.say(family, id, "work.situation", "fine");
        held.saySecrets(family, id);
        held.finish(family, id);
        var second = held.start(family);
        for (var look : List.of(Look.WIDE, Look.PHONE)) {
            looks(open(look, People.MIDWIFE, step(second, "housing")), "known-" + look.width());
            looks(open(look, People.MIDWIFE, list()), "list-" + look.width());
            looks(open(look, People.DOCTOR, step(id, "result")), "result-doctor-" + look.width());
        }
    }

    @Test
    void theConversationHoldsAtThreeHundredTwentyPixelsAndInForcedColours() {
        var id = held.start(family);
        held.say(family, id, "housing.situation", "no-place");
        looks(open(Look.PHONE.wide(320).in("de"), People.MIDWIFE, step(id, "housing")), "housing-320-de");
        looks(open(Look.WIDE.forced(), People.MIDWIFE, step(id, "result")), "result-forced");
    }
}
