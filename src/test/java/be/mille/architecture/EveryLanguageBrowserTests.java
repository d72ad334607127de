package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.Families;
import be.mille.family.FamilySummary;
import be.mille.kernel.FamilyId;
import be.mille.referral.Letter;
import be.mille.referral.Letters;
import be.mille.referral.ReferralState;
import be.mille.referral.Referrals;
import be.mille.testing.BrowserTest;
import be.mille.testing.People;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/**
 * The screens of each role in another language than French, full as in the training space: axe finds nothing on a phone, nothing needs to
 * be pushed sideways on a phone or on a desk, and the page says which language it is in. In French, full and empty, see
 * {@link EveryScreenBrowserTests}.
 */
@TestPropertySource(properties = "mille.training.families=stories")
class EveryLanguageBrowserTests extends BrowserTest {
    private static final String PARTNER = "valerie-mercenier";
    private static final int PHONE = 390;
    private static final int DESK = 1280;

    /** In Dutch: who is around her, who may read, who is asked. */
    private static final List<String> AROUND = List.of(
            "",
            "/around?months=-2",
            "/team",
            "/coordination",
            "/coordination/new",
            "/silence",
            "/access",
            "/consent",
            "/consent/withdraw?from=TEAM",
            "/share",
            "/naming",
            "/naming/taken-back",
            "/referrals",
            "/referrals/new?category=cpas",
            "/handovers/new",
            "/notes",
            "/notes/new",
            "/relays",
            "/relays/new",
            "/authorities",
            "/authorities/new",
            "/plan",
            "/copy",
            "/erasure");

    /** In German or in English, one after the other: everything else of a record. */
    private static final List<String> OTHERWISE = List.of(
            "",
            "/team",
            "/around",
            "/access",
            "/consent",
            "/share",
            "/silence",
            "/referrals/new?category=independent-midwife",
            "/notes/new",
            "/handovers/new",
            "/contacts",
            "/person",
            "/plan",
            "/screenings");

    @Autowired
    ApplicationContext context;

    private final List<String> faults = new ArrayList<>();

    @AfterEach
    void nothingIsFound() {
        assertThat(faults).isEmpty();
    }

    @Test
    void whoeverCoordinatesFindsNoneInDutch() {
        var page = open(Look.PHONE.in("nl"), PARTNER, "/");
        var lucia = "/families/" + family(PARTNER, "Lucía");
        walk(page, "nl", List.of("/", "/families", "/me", "/requests", "/network", "/network/new", "/exceptional"));
        walk(page, "nl", AROUND.stream().map(path -> lucia + path).toList());
        follow(page, "nl", lucia + "/referrals", lucia + "/referrals/");
        follow(page, "nl", "/network", "/network/");
        var divine = "/families/" + family(PARTNER, "Divine");
        walk(page, "nl", List.of(divine, divine + "/relays", divine + "/authorities", divine + "/around"));
        follow(page, "nl", divine + "/relays", divine + "/relays/");
        follow(page, "nl", divine + "/authorities", divine + "/authorities/");
    }

    @Test
    void whoeverReceivesAndIsAskedToGoOnFindsNoneInDutch() {
        var social = open(Look.PHONE.in("nl"), People.SOCIAL_WORKER, "/");
        walk(social, "nl", List.of("/", "/requests", "/requests/figures"));
        follow(social, "nl", "/requests", "/requests/");
        var midwife = open(Look.PHONE.in("nl"), People.OTHER_MIDWIFE, "/");
        walk(midwife, "nl", List.of("/"));
        follow(midwife, "nl", "/requests", "/requests/");
        var ama = "/families/" + family(People.OTHER_MIDWIFE, "Ama");
        follow(midwife, "nl", ama + "/handovers", ama + "/handovers/");
    }

    @Test
    void whoeverNeedsAnInterpreterFindsNoneInDutch() {
        var page = open(Look.PHONE.in("nl"), People.MIDWIFE, "/");
        var hawa = "/families/" + family(People.MIDWIFE, "Hawa");
        walk(page, "nl", List.of("/", hawa + "/contacts"));
        follow(page, "nl", hawa + "/contacts", hawa + "/referrals/");
        follow(page, "nl", hawa + "/contacts", hawa + "/contacts/");
    }

    @Test
    void thoseWhoSeeNoFamilyFindNoneInDutch() {
        var facilitator = open(Look.PHONE.in("nl"), People.FACILITATOR, "/");
        walk(facilitator, "nl", List.of("/", "/network", "/requests/workload", "/requests/graph", "/requests/joining"));
        follow(facilitator, "nl", "/network", "/network/");
        walk(
                open(Look.PHONE.in("nl"), People.OFFICER, "/"),
                "nl",
                List.of(
                        "/",
                        "/confidentiality",
                        "/confidentiality/log",
                        "/confidentiality/rules",
                        "/confidentiality/questions",
                        "/confidentiality/erasures"));
        var administrator = people.get(People.ADMINISTRATOR).id();
        walk(
                open(Look.PHONE.in("nl"), People.ADMINISTRATOR, "/"),
                "nl",
                List.of("/", "/people", "/people/new", "/people/" + administrator));
        walk(visitor(Look.PHONE.in("nl")), "nl", List.of("/sign-in", "/who-can-see", "/tell-us", "/reply"));
    }

    @Test
    void whoAnswersWithoutAnAccountFindsNoneInDutchAndInGerman() {
        var lucia = family(PARTNER, "Lucía");
        for (var language : List.of("nl", "de")) {
            var made = people.as(PARTNER, () -> {
                var waits = context.getBean(Referrals.class).of(lucia).stream()
                        .filter(one -> one.category().equals("peer-group") && one.state() == ReferralState.REQUESTED)
                        .findFirst()
                        .orElseThrow();
                var wish = new Letters.Wish(UUID.randomUUID(), Letter.Way.PAPER, null, language);
                return context.getBean(Letters.class)
                        .write(lucia, waits.id(), wish)
                        .orElseThrow();
            });
            var receiver = visitor(Look.PHONE.in(language));
            walk(receiver, language, List.of(made.path()));
            receiver.locator("#code").fill(made.code());
            receiver.locator("main .btn--go").click();
            receiver.waitForSelector(
                    "main input[name=state]",
                    new Page.WaitForSelectorOptions().setState(WaitForSelectorState.ATTACHED));
            look(receiver, language, "the request behind a letter");
        }
    }

    @Test
    void aRecordHasNoneInGermanAndInEnglish() {
        var german = open(Look.PHONE.in("de"), PARTNER, "/");
        var english = open(Look.PHONE.in("en"), PARTNER, "/");
        var lucia = "/families/" + family(PARTNER, "Lucía");
        for (int i = 0; i < OTHERWISE.size(); i++) {
            var path = List.of(lucia + OTHERWISE.get(i));
            if (i % 2 == 0) {
                walk(german, "de", path);
            } else {
                walk(english, "en", path);
            }
        }
        walk(german, "de", List.of("/", "/requests", "/network", "/who-can-see"));
        walk(english, "en", List.of("/", "/families", "/network/new", "/exceptional", "/me"));
    }

    @Test
    void whatSheIsReadAndGivenHasNoneInArabic() {
        var page = open(Look.PHONE, PARTNER, "/");
        var lucia = "/families/" + family(PARTNER, "Lucía");
        walk(page, "fr", List.of(lucia + "/plan/print?in=ar", lucia + "/share?language=ar"));
    }

    private FamilyId family(String reader, String called) {
        return people.as(reader, () -> context.getBean(Families.class).mine()).stream()
                .filter(one -> one.called().equals(called))
                .map(FamilySummary::id)
                .findFirst()
                .orElseThrow();
    }

    /** What the links of a page lead to below an address, each once; there is at least one. */
    private void follow(Page page, String language, String from, String below) {
        page.navigate(address(from));
        var found = page.locator("main a[href^='" + below + "']").all().stream()
                .map(link -> link.getAttribute("href"))
                .flatMap(href -> Stream.of(href.split("#", 2)[0]))
                .filter(href -> !href.endsWith("/new"))
                .distinct()
                .toList();
        if (found.isEmpty()) {
            faults.add(from + " leads to nothing below " + below);
        }
        walk(page, language, found);
    }

    private void walk(Page page, String language, List<String> paths) {
        for (var path : paths) {
            var answer = page.navigate(address(path));
            if (answer.status() != 200) {
                faults.add(path + " answers " + answer.status());
            }
            look(page, language, path);
        }
    }

    private void look(Page page, String language, String path) {
        var spoken = page.locator("html").getAttribute("lang");
        if (!path.contains("in=ar") && !language.equals(spoken)) {
            faults.add(path + " is in " + spoken + " instead of " + language);
        }
        for (int width : List.of(DESK, PHONE)) {
            page.setViewportSize(width, width == PHONE ? 844 : 800);
            int drawn = (Integer) page.evaluate("document.documentElement.scrollWidth");
            if (drawn > width) {
                faults.add(path + " in " + language + " at " + width + " is " + drawn + " wide");
            }
        }
        barriers(page).forEach(one -> faults.add(path + " in " + language + ": " + one));
        faults.addAll(complaints());
    }
}
