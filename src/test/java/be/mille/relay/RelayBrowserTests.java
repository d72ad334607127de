package be.mille.relay;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.BrowserTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Noting, looking again, ending and taking the end back in a browser; then an authority, on a telephone in Dutch. */
class RelayBrowserTests extends BrowserTest {
    @Autowired
    PersonRecords records;

    private FamilyId family = new FamilyId(new UUID(0, 0));

    @BeforeEach
    void aFamilyOfTheMidwife() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
    }

    private void looks(Page page) {
        staysInWidth(page);
        assertThat(barriers(page)).isEmpty();
        assertThat(complaints()).isEmpty();
    }

    private static void fill(Page page, Map<String, String> fields) {
        fields.forEach((field, text) -> page.locator("#" + field).fill(text));
    }

    @Test
    void somethingAwaitedIsNotedLookedAtEndedAndWaitsOn() {
        var page = open(Look.WIDE, People.MIDWIFE, "/families/" + family + "/relays/new");
        page.locator("main .btn--go").click();
        PlaywrightAssertions.assertThat(page.locator(".errsum")).isVisible();
        looks(page);
        page.locator("#kind").selectOption("stay");
        fill(page, Map.of("awaited", "Une chambre en maison maternelle", "from", "Maison Arbre"));
        page.locator("main .btn--go").click();
        PlaywrightAssertions.assertThat(page.locator("h1")).containsText("sans raison médicale");
        looks(page);
        page.locator("#news").fill("Appelé, pas de place avant lundi");
        page.locator("main .btn--go").click();
        PlaywrightAssertions.assertThat(page.locator("[aria-labelledby=course]"))
                .containsText("pas de place avant lundi");
        page.locator("summary:has-text('L’attente est finie')").click();
        page.locator("label[for=how-came]").click();
        page.locator("details[open] button:has-text('Terminer')").click();
        PlaywrightAssertions.assertThat(page.locator("[data-toast]")).containsText("terminée");
        looks(page);
        page.locator("[data-toast] button").click();
        PlaywrightAssertions.assertThat(page.locator("h2#look")).isVisible();
        page.navigate(address("/families/" + family));
        PlaywrightAssertions.assertThat(page.locator("#relays")).containsText("depuis aujourd’hui");
        looks(page);
    }

    @Test
    void anAuthorityIsNotedOnATelephone() {
        var page = open(Look.PHONE.in("nl"), People.MIDWIFE, "/families/" + family + "/authorities/new");
        looks(page);
        page.locator("#kind").selectOption("ocj");
        fill(page, Map.of("contact", "Mevrouw Peeters", "maySay", "De gevolgde afspraken"));
        page.locator("label[for=frame-voluntary]").click();
        page.locator("label[for=knows-AGREED]").click();
        page.locator("main .btn--go").click();
        PlaywrightAssertions.assertThat(page.locator("[aria-labelledby=said]")).containsText("Mevrouw Peeters");
        looks(page);
        page.navigate(address("/families/" + family + "/authorities"));
        looks(page);
    }
}
