package be.mille.confidentiality;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.BrowserTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** "Who can see what" and "tell us" as somebody sees them who is not signed in: on a desk, on a phone, on paper. */
class WhoSeesBrowserTests extends BrowserTest {
    @Autowired
    Environment settings;

    @AfterEach
    void nothingTold() {
        new Owner(settings).run("truncate confidentiality.question cascade");
    }

    @Test
    void theTableStandsOnADeskAndCardsOnAPhoneWithoutABarrier() {
        for (var language : List.of("fr", "nl", "de", "en")) {
            var page = open(Look.WIDE.in(language), "/who-can-see");
            assertThat(page.locator("table.rules")).isVisible();
            assertThat(page.locator(".rulecards")).isHidden();
            staysInWidth(page);
            assertThat(barriers(page)).as(language).isEmpty();
            picture(page, "who-can-see-" + language);
            page.setViewportSize(390, 844);
            assertThat(page.locator("table.rules")).isHidden();
            assertThat(page.locator(".rulecards")).isVisible();
            staysInWidth(page);
            assertThat(barriers(page)).as(language).isEmpty();
            picture(page, "who-can-see-" + language + "-390");
            page.setViewportSize(320, 700);
            staysInWidth(page);
            page.setViewportSize(794, 1123);
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("table.rules")).isVisible();
            assertThat(page.locator("footer")).isHidden();
            staysInWidth(page);
            picture(page, "who-can-see-" + language + "-print");
        }
        assertThat(complaints()).isEmpty();
    }

    @Test
    void somebodyTellsAndAnOfficerPublishes() {
        var page = open(Look.PHONE, "/tell-us");
        assertThat(barriers(page)).isEmpty();
        assertThat(page.locator("#website")).not().isInViewport();
        page.locator("#words").fill("Est-ce que mon employeur peut le savoir ?");
        picture(page, "tell-us-390");
        press(page, "Envoyer");
        assertThat(page.getByText("Merci, c’est transmis")).isVisible();
        picture(page, "tell-us-thanks");
        var officer = open(Look.WIDE, People.OFFICER, "/confidentiality/questions");
        officer.getByLabel("Ce qui a été répondu").fill("Non : il n’existe aucun rôle pour un employeur.");
        picture(officer, "questions");
        press(officer, "Enregistrer la réponse");
        officer.getByText("Montrer à tout le monde").click();
        officer.locator("[name=asked-fr]").fill("Un employeur peut-il voir quelque chose ?");
        officer.locator("[name=answered-fr]").fill("Non. Il n’existe aucun rôle pour lui, et aucune liste.");
        press(officer, "Publier");
        assertThat(officer.getByText("Publiée")).isVisible();
        assertThat(barriers(officer)).isEmpty();
        picture(officer, "questions-published");
        page.navigate(address("/who-can-see#questions"));
        assertThat(page.getByText("Un employeur peut-il voir quelque chose ?")).isVisible();
        assertThat(barriers(page)).isEmpty();
        assertThat(complaints()).isEmpty();
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }
}
