package be.mille.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.BrowserTest;
import be.mille.testing.People;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The style page shows every component in every state: what holds here holds on every page made of them. */
class StyleBrowserTests extends BrowserTest {
    @ParameterizedTest
    @ValueSource(strings = {"/style", "/style?dir=rtl"})
    void nobodyIsStoppedInEitherDirection(String path) {
        var page = open(Look.WIDE, People.MIDWIFE, path);
        for (int width : List.of(1280, 390)) {
            page.setViewportSize(width, 844);
            assertThat(barriers(page)).isEmpty();
            assertThat(complaints()).isEmpty();
            picture(page, "style-" + width + (path.contains("rtl") ? "-rtl" : ""));
        }
    }

    @Test
    void nobodyIsStoppedBeforeSigningIn() {
        for (var path : List.of("/style", "/sign-in")) {
            assertThat(barriers(open(Look.PHONE, path))).isEmpty();
        }
    }

    @Test
    void aBarrierIsSeen() {
        var page = open(Look.WIDE, "/style");
        page.evaluate("document.querySelector('label[for=name]').remove()");
        assertThat(barriers(page)).anyMatch(line -> line.startsWith("label: "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "de", "en"})
    void threeHundredAndTwentyPixelsAreEnough(String language) {
        for (var path : List.of("/style", "/style?dir=rtl")) {
            var page = open(Look.PHONE.wide(320).in(language), People.MIDWIFE, path);
            staysInWidth(page);
            assertThat(cut(page)).isEmpty();
        }
    }

    /** Buttons, labels and headings whose words stick out of their box. */
    private static List<?> cut(Page page) {
        return (List<?>) page.evaluate("""
                [...document.querySelectorAll('.btn, .label, .tag, .wish, .st, h1, h2, h3, .seg label, .an label')]
                  .filter(one => one.offsetParent && !one.closest('.vh') && !one.classList.contains('vh'))
                  .filter(one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== 'inline')
                  .map(one => one.className + ': ' + one.textContent.trim())
                """);
    }

    @Test
    void textOfTwiceTheSizeStaysInWidth() {
        for (var width : List.of(1280, 640)) {
            var page = open(Look.WIDE.wide(width).in("de").doubled(), People.MIDWIFE, "/style");
            assertThat(page.evaluate("getComputedStyle(document.body).fontSize"))
                    .isEqualTo("32px");
            staysInWidth(page);
            picture(page, "style-text200-" + width);
        }
    }

    @Test
    void forcedColoursKeepWhatIsChosenAndTheThread() {
        var page = open(Look.WIDE.forced(), People.MIDWIFE, "/style");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.seg input:checked + label')).outlineStyle"))
                .isEqualTo("solid");
        assertThat(page.evaluate("getComputedStyle(document.querySelector('.draw .th')).stroke"))
                .isEqualTo(page.evaluate("getComputedStyle(document.body).color"));
        picture(page, "style-forced");
    }

    @Test
    void aDialogOpensByKeyboardAndGivesTheFocusBack() {
        var page = open(Look.WIDE, "/style");
        var opener = page.locator("[data-open=dialog-stop]");
        opener.focus();
        page.keyboard().press("Enter");
        assertThat(page.locator("#dialog-stop")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator("#dialog-stop")).isHidden();
        assertThat(opener).isFocused();
    }

    @Test
    void theSideSheetClosesByItsButton() {
        var page = open(Look.PHONE, "/style");
        page.locator("[data-open=sheet-why]").click();
        assertThat(page.locator("#sheet-why")).isVisible();
        assertThat(barriers(page)).isEmpty();
        page.locator("#sheet-why [data-close]").click();
        assertThat(page.locator("#sheet-why")).isHidden();
    }

    @Test
    void controlKLeadsToTheSearch() {
        var wide = open(Look.WIDE, People.MIDWIFE, "/style");
        wide.keyboard().press("Control+k");
        assertThat(wide.locator("#search")).isFocused();
        var phone = open(Look.PHONE, People.MIDWIFE, "/style");
        phone.keyboard().press("Control+k");
        assertThat(phone.locator("#search-phone")).isFocused();
    }

    @Test
    void whoSeesNoFamiliesIsOfferedNone() {
        var page = open(Look.WIDE, People.FACILITATOR, "/style");
        assertThat(page.locator("nav a[href='/families']")).hasCount(0);
        assertThat(page.locator("#search")).hasCount(0);
    }

    @Test
    void whatIsWrongIsFocusedFirst() {
        assertThat(open(Look.WIDE, "/style").locator(".errsum")).isFocused();
    }

    @Test
    void anAnswerIsSavedAsItIsGiven() {
        var page = open(Look.WIDE, People.MIDWIFE, "/style");
        var bodies = answering(page, Route::fulfill);
        page.locator("#name").fill("Amina");
        page.locator("#name").blur();
        assertThat(page.locator("[data-chip]")).hasText(Pattern.compile("\\d\\d:\\d\\d"));
        assertThat(bodies).hasSize(1);
        assertThat(bodies.getFirst()).contains("name=Amina", "_csrf=", "key=");
    }

    @Test
    void anAnswerWithoutNetworkIsKeptAndSentLaterWithTheSameKey() {
        var page = open(Look.WIDE, People.MIDWIFE, "/style");
        var tries = new int[1];
        var bodies = answering(page, route -> {
            if (tries[0]++ == 0) {
                route.abort();
            } else {
                route.fulfill();
            }
        });
        page.locator("#name").fill("Amina");
        page.locator("#name").blur();
        assertThat(page.locator("[data-chip]")).hasClass(Pattern.compile("saved--here"));
        assertThat(page.locator("[data-chip]")).hasText(Pattern.compile("\\d\\d:\\d\\d"));
        assertThat(bodies).hasSize(2);
        assertThat(bodies.getFirst()).isEqualTo(bodies.getLast());
    }

    @Test
    void anAnswerThatIsRefusedAsksForAction() {
        var page = open(Look.WIDE, People.MIDWIFE, "/style");
        answering(page, route -> route.fulfill(new Route.FulfillOptions().setStatus(422)));
        page.locator("#name").fill("Amina");
        page.locator("#name").blur();
        assertThat(page.locator("[data-chip]")).hasClass(Pattern.compile("saved--act"));
    }

    /** Puts the name field into a form that saves by itself, and answers for the server. */
    private static List<String> answering(Page page, java.util.function.Consumer<Route> answer) {
        var bodies = new ArrayList<String>();
        page.route("**/answer", route -> {
            bodies.add(route.request().postData());
            answer.accept(route);
        });
        page.evaluate("""
                () => {
                  const form = document.querySelector('.toast form');
                  form.dataset.autosave = '/answer';
                  form.append(document.getElementById('name'));
                }""");
        return bodies;
    }
}
