package be.mille.home.web.record;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.testing.BrowserTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The slider through her network, as one pushes it with the keyboard. */
class NetworkBrowserTests extends BrowserTest {
    private static final String SOCIAL_WORKER = "Sarah Aerts";

    @Autowired
    ApplicationContext context;

    private FamilyId family() {
        var homes = new Household(context);
        var family = homes.open(People.MIDWIFE, "Naïma", TestClock.TODAY.plusDays(60));
        homes.join(family, People.MIDWIFE, People.DOCTOR, TestClock.TODAY.minusDays(110));
        homes.join(family, People.MIDWIFE, People.SOCIAL_WORKER, TestClock.TODAY.minusDays(20));
        return family;
    }

    @Test
    void oneKeyIsOneMonthAndTheFocusStaysWhereItWas() {
        for (var look : new Look[] {Look.WIDE, Look.PHONE.in("nl")}) {
            var page = open(look, People.MIDWIFE, "/families/" + family() + "/around");
            looks(page);
            assertThat(page.locator("#network")).containsText(SOCIAL_WORKER);
            page.locator("#months").focus();
            page.keyboard().press("ArrowLeft");
            page.waitForURL(Pattern.compile(".*months=-1$"));
            assertThat(page.locator("#network")).not().containsText(SOCIAL_WORKER);
            assertThat(page.locator("#months")).isFocused();
            looks(page);
            page.goBack();
            assertThat(page.locator("#network")).containsText(SOCIAL_WORKER);
        }
    }

    @Test
    void onPaperTheSliderIsNotThere() {
        var page = open(Look.WIDE, People.MIDWIFE, "/families/" + family() + "/around?months=-1");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("#months")).isHidden();
        assertThat(page.locator("#rows")).isVisible();
    }

    private void looks(Page page) {
        staysInWidth(page);
        assertThat(barriers(page)).isEmpty();
        assertThat(complaints()).isEmpty();
    }
}
