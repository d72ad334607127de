package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.BrowserTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** T25 in a browser that keeps pages for "back": after signing out none of them comes again, in this tab or another. */
class BackButtonBrowserTests extends BrowserTest {
    private static final List<String> PAGES = List.of("", "/person", "/contacts", "/plan", "/screenings", "/events");

    @Autowired
    PersonRecords records;

    private final List<String> failures = new ArrayList<>();
    private final String canary = "Canari" + UUID.randomUUID().toString().substring(0, 8);
    private FamilyId family;

    @BeforeEach
    void aFamily() {
        family = people.as(
                People.MIDWIFE, () -> records.open(OpenFamilies.called(canary, TestClock.TODAY.plusWeeks(20))));
    }

    private Page signedIn(Page page) {
        page.navigate(address("/sign-in"));
        page.locator("form:has(input[name=professional][value='"
                        + people.get(People.MIDWIFE).id() + "']) button")
                .click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        return page;
    }

    @Test
    void afterSigningOutBackAndForwardAndAnotherTabShowNothing() {
        var page = signedIn(keepingPages());
        var other = page.context().newPage();
        other.navigate(address("/families/" + family));
        for (var path : PAGES) {
            page.navigate(address("/families/" + family + path));
        }
        go(page, -1);
        int caught = text(page).contains(canary) ? 1 : 0;
        go(page, 1);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Quitter").setExact(true))
                .first()
                .click();
        page.waitForURL(url -> url.contains("/sign-in"));
        int steps = 0;
        for (var path : PAGES) {
            steps++;
            go(page, -1);
            look(page, "back " + steps + " " + path);
        }
        for (var path : PAGES) {
            steps++;
            go(page, 1);
            look(page, "forward " + path);
        }
        other.reload();
        look(other, "another tab, asked again");
        go(other, -1);
        look(other, "another tab, back");
        new Scorecard(
                        "T25",
                        "back, forward and a second tab after signing out, in a browser that keeps pages",
                        steps + 2L,
                        failures.size(),
                        25,
                        "full",
                        1,
                        caught)
                .keep();
        assertThat(failures).isEmpty();
        assertThat(caught).as("control: before signing out, back shows her").isOne();
    }

    /** A kept page comes back without being loaded, which the driver's own "back" would wait for. */
    private static void go(Page page, int steps) {
        page.evaluate("steps => { setTimeout(() => history.go(steps), 0) }", steps);
        page.waitForTimeout(1500);
    }

    private static String text(Page page) {
        return page.title() + page.locator("body").innerText();
    }

    private void look(Page page, String what) {
        if (text(page).contains(canary)) {
            failures.add(what);
        }
    }
}
