package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.PersonRecords;
import be.mille.kernel.Brussels;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.BrowserTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who asks whom, with lines in it: drawn on a desk and on paper, a list on a phone, and nothing in anybody's way. */
class WhoAsksWhomBrowserTests extends BrowserTest {
    private static final String GRAPH = "/requests/graph?months=3";

    private static boolean made;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    @BeforeEach
    void theyAskedInSummer() {
        if (made) {
            return;
        }
        clock.set(Instant.parse("2026-08-15T09:00:00Z"));
        asked(People.HOSPITAL_MIDWIFE, 14, "childcare", new Answer(ReferralState.DECLINED, Reason.FULL, null, null, 0));
        asked(People.HOSPITAL_MIDWIFE, 6, "housing-help", null);
        asked(People.MIDWIFE, 6, "debt-mediation", new Answer(ReferralState.ACCEPTED, null, null, null, 0));
        clock.reset();
        made = true;
    }

    private void asked(String who, int families, String kind, @Nullable Answer answer) {
        var referrals = context.getBean(Referrals.class);
        for (int i = 0; i < families; i++) {
            people.runAs(who, () -> {
                var family = context.getBean(PersonRecords.class).open(OpenFamilies.called("Amina"));
                var to = new Receiver.Outside("Maison du Canal", "02 000 00 00");
                var id = Asked.send(
                        referrals,
                        Asking.about(family)
                                .of(kind, to)
                                .on(Brussels.today(clock))
                                .command());
                if (answer != null) {
                    referrals.noteAnswer(family, id, answer);
                }
            });
        }
    }

    private static boolean drawn(Page page) {
        return page.locator("#drawn").isVisible();
    }

    @Test
    void itIsDrawnOnADeskAndOnPaperAndListedEverywhere() {
        var page = open(Look.WIDE, People.FACILITATOR, GRAPH);
        assertThat(drawn(page)).isTrue();
        assertThat(page.locator(".ln--strain").count())
                .as("the line, and its legend")
                .isEqualTo(2);
        assertThat(page.locator("tbody tr").count()).isEqualTo(3);
        assertThat(barriers(page)).isEmpty();
        picture(page, "graph");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(drawn(page)).isTrue();
        picture(page, "graph-print");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void aPhoneHasTheListAlone() {
        var page = open(Look.PHONE, People.FACILITATOR, GRAPH);
        assertThat(drawn(page)).isFalse();
        assertThat(page.locator("tbody td[data-label='Pas de place']").count()).isEqualTo(3);
        staysInWidth(page);
        assertThat(barriers(page)).isEmpty();
        picture(page, "graph-phone");
    }

    @Test
    void itIsChosenByAFormThatNeedsNoScript() {
        var page = open(Look.WIDE, People.FACILITATOR, GRAPH);
        page.selectOption("#graph-help", "childcare");
        page.locator("form[data-filters] button").click();
        page.waitForURL("**help=childcare**");
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
        page.selectOption("#graph-months", "12");
        page.locator("form[data-filters] button").click();
        page.waitForURL("**months=12**");
        assertThat(page.locator("#graph-help").inputValue()).isEqualTo("childcare");
    }

    @Test
    void everyLanguageHasItsWords() {
        for (var language : List.of("nl", "de", "en")) {
            var page = open(Look.WIDE.in(language), People.FACILITATOR, GRAPH);
            assertThat(page.locator("h1").innerText()).doesNotContain("Qui demande");
            assertThat(page.locator("#stuck").isVisible()).isTrue();
            staysInWidth(page);
        }
    }
}
