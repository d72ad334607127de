package be.mille.referral;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.testing.BrowserTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.PostOffice;
import be.mille.testing.TestClock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A family of two professionals, a real mail server, and what is looked at on every page of a loop. */
abstract class WholeLoopHeld extends BrowserTest {
    static final PostOffice POST = new PostOffice();
    static final String BASE = "https://fil.example.org";
    static final Pattern LINK = Pattern.compile(BASE + "(/reply/[A-Za-z0-9_-]{43}\\?in=nl)");

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    @Autowired
    TestClock clock;

    FamilyId family = new FamilyId(new UUID(0, 0));
    String path = "";

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry settings) {
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", POST::port);
        settings.add("mille.mail.from", () -> "Rendez-vous <no-reply@fil.example.org>");
        settings.add("mille.public-address", () -> BASE);
    }

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    @AfterAll
    static void theServerGoes() {
        POST.close();
    }

    @BeforeEach
    void aFamilyOfTwoProfessionals() {
        POST.open();
        POST.collect();
        new Owner(settings).run("delete from outbox.message");
        var homes = new Household(context);
        family = homes.open(People.MIDWIFE, "Amina", TestClock.TODAY.plusDays(50));
        homes.join(family, People.MIDWIFE, People.SOCIAL_WORKER, TestClock.TODAY);
        path = "/families/" + family;
    }

    void looks(Page page) {
        staysInWidth(page);
        assertThat(barriers(page)).isEmpty();
        assertThat(complaints()).isEmpty();
    }

    static void press(Page page, String text) {
        page.locator("main button:has-text('" + text + "'), main a:has-text('" + text + "')")
                .first()
                .click();
    }

    static Locator section(Page page, String heading) {
        return page.locator("section[aria-labelledby='" + heading + "']");
    }

    static void never(Page page, String... words) {
        assertThat(page.content()).doesNotContain(words);
    }
}
