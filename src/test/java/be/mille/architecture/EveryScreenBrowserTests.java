package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.Arrived;
import be.mille.testing.BrowserTest;
import be.mille.testing.People;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Every screen, full and empty, on a desk and on a phone: axe finds nothing, nothing needs to be pushed sideways, and
 * the console has nothing to say. What is particular to one screen is in the tests of its module.
 */
class EveryScreenBrowserTests extends BrowserTest {
    private static final String HER = People.MIDWIFE;
    private static final List<Integer> WIDTHS = List.of(1280, 390);

    private static @Nullable FamiliesForScreens made;

    @Autowired
    ApplicationContext context;

    private final List<String> faults = new ArrayList<>();

    @BeforeEach
    void makeTheFamilies() {
        if (made == null) {
            made = FamiliesForScreens.in(context);
        }
    }

    private static FamiliesForScreens made() {
        return Objects.requireNonNull(made);
    }

    @Test
    void herDayAndHerBasinHaveNoBarrierOnADeskOrOnAPhone() {
        walk(HER, Screens.OF_HER_DAY);
        assertThat(faults).isEmpty();
    }

    @Test
    void whoIsAroundHerHasNone() {
        walk(HER, Screens.below(made().ofFull(), Screens.AROUND_HER));
        assertThat(faults).isEmpty();
    }

    @Test
    void whatColleaguesAskAndWriteHasNone() {
        var page = open(Look.WIDE, HER, "/");
        walk(page, Screens.below(made().ofFull(), Screens.BETWEEN_COLLEAGUES));
        walk(page, List.of(made().ofFull() + "/notes/" + made().note()));
        assertThat(faults).isEmpty();
    }

    @Test
    void herRecordHasNone() {
        var page = open(Look.WIDE, HER, "/");
        walk(page, Screens.below(made().ofFull(), Screens.HER_RECORD));
        walk(page, List.of(made().ofFull() + "/contacts/" + made().planned() + "/interpreter"));
        assertThat(faults).isEmpty();
    }

    @Test
    void aConversationAndWhatComesOutOfItHaveNone() {
        var page = open(Look.WIDE, HER, "/");
        walk(page, Screens.below(made().talk(made().open()), Screens.OF_A_TALK));
        walk(page, Screens.below(made().talk(made().done()), Screens.OF_WHAT_COMES_OUT));
        assertThat(faults).isEmpty();
    }

    @Test
    void theSecondParentsScreensHaveNone() {
        var page = open(Look.WIDE, HER, "/");
        walk(page, Screens.below(made().ofFull() + "/screenings", List.of("", "/second-parent")));
        walk(page, Screens.below(made().talk(made().apart()), Screens.OF_A_TALK_APART));
        assertThat(faults).isEmpty();
    }

    @Test
    void whoReceivesARequestFindsNone() {
        var request = "/requests/" + made().request();
        walk(
                People.SOCIAL_WORKER,
                List.of(
                        "/requests",
                        request,
                        request + "/pass-on",
                        request + "/pass-on?category=family-planning",
                        request + "/pass-on?category=maison-medicale"));
        walk(HER, List.of(made().ofFull() + "/referrals/" + made().request()));
        assertThat(faults).isEmpty();
    }

    @Test
    void whatArrivesFromOutsideHasNone() {
        var arrived = Arrived.twiceAndAnswered(context, HER, "Selam");
        var page = open(Look.WIDE, HER, "/");
        walk(
                page,
                List.of(
                        "/arrivals",
                        "/arrivals/" + arrived.answered(),
                        "/arrivals/" + arrived.first(),
                        "/arrivals/" + arrived.again(),
                        "/arrivals/" + arrived.again() + "/correct",
                        "/arrivals/" + arrived.delicate() + "/attach/" + made().full(),
                        "/arrivals/" + arrived.first() + "/attach",
                        "/arrivals/" + arrived.first() + "/attach?q=zzz",
                        "/arrivals/" + arrived.first() + "/attach/" + made().full(),
                        "/arrivals/" + arrived.first() + "/record"));
        page.navigate(address("/arrivals/new"));
        page.locator("form .btn--go").last().click();
        assertThat(page.locator(".err").count()).as("what is missing is said").isPositive();
        assertThat(barriers(page)).isEmpty();
        page.navigate(address("/arrivals/" + arrived.again()));
        page.locator("form[action$='/answer'] .btn--go").click();
        assertThat(page.locator(".err").count()).isPositive();
        assertThat(barriers(page)).isEmpty();
        walk("samuel-tesfay", List.of("/arrivals"));
        assertThat(faults).isEmpty();
    }

    @Test
    void theFacilitatorFindsNone() {
        walk(
                People.FACILITATOR,
                List.of("/", "/network", "/requests/workload", "/requests/graph", "/requests/joining"));
        assertThat(faults).isEmpty();
    }

    @Test
    void theAnalystOfTheProgrammeFindsNone() {
        walk(People.ANALYST, List.of("/", "/questions", "/requests/figures", "/requests/workload", "/requests/graph"));
        assertThat(faults).isEmpty();
    }

    @Test
    void anEmptyRecordHasNoneEither() {
        walk(HER, Screens.below("/families/" + made().empty(), Screens.OF_AN_EMPTY_RECORD));
        assertThat(faults).isEmpty();
    }

    @Test
    void whatSheReadsInArabicHasNone() {
        var page = open(Look.WIDE, HER, "/");
        walk(page, Screens.below(made().talk(made().open()), List.of("/opening?lang=ar", "/support?lang=ar")));
        walk(page, List.of(made().talk(made().open()) + "/strengths?lang=ar", made().ofFull() + "/plan/print?in=ar"));
        assertThat(faults).isEmpty();
    }

    @Test
    void thePagesOfAnAdministratorHaveNoBarrier() {
        var administrator = people.get(People.ADMINISTRATOR).id();
        walk(People.ADMINISTRATOR, List.of("/people", "/people/new", "/people/services", "/people/" + administrator));
        assertThat(faults).isEmpty();
    }

    @Test
    void thePageOfAConfidentialityOfficerHasNoBarrier() {
        walk(People.OFFICER, Screens.OF_AN_OFFICER);
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsNotThereIsSaidOnAPageLikeTheOthers() {
        walk(HER, List.of("/families/00000000-0000-7000-8000-000000000000", "/nothing"));
        assertThat(faults).allMatch(fault -> fault.contains("status of 404"));
    }

    /** The control: what only shows on a phone is found there, on the same page that had nothing on a desk. */
    @Test
    void aPlantedBarrierIsFoundInTheWidthInWhichItShows() {
        var page = open(Look.WIDE, HER, "/who-can-see");
        page.evaluate("""
                () => {
                    const planted = document.createElement('img');
                    Object.assign(planted, {id: 'planted', width: 20, height: 20});
                    document.querySelector('main').append(planted);
                    const onlyOnAPhone = () => planted.style.display = innerWidth > 600 ? 'none' : 'block';
                    addEventListener('resize', onlyOnAPhone);
                    onlyOnAPhone();
                }
                """);
        assertThat(barriers(page)).isEmpty();
        page.setViewportSize(390, 844);
        page.waitForCondition(() -> page.locator("#planted").isVisible());
        assertThat(barriers(page)).singleElement().asString().startsWith("image-alt");
    }

    private void walk(String who, List<String> paths) {
        walk(open(Look.WIDE, who, "/"), paths);
    }

    /** Each page is asked for once and looked at in each width. */
    private void walk(Page page, List<String> paths) {
        for (var path : paths) {
            page.navigate(address(path));
            for (int width : WIDTHS) {
                page.setViewportSize(width, width < 600 ? 844 : 800);
                int drawn = (Integer) page.evaluate("document.documentElement.scrollWidth");
                if (drawn > width) {
                    faults.add(path + " at " + width + " is " + drawn + " wide");
                }
                barriers(page).forEach(one -> faults.add(path + " at " + width + ": " + one));
            }
        }
        faults.addAll(complaints());
    }
}
