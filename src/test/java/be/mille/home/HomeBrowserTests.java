package be.mille.home;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.Contact;
import be.mille.family.Families;
import be.mille.kernel.FamilyId;
import be.mille.testing.BrowserTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Where things are, not only that they are: one looks at these pages for ten seconds between two visits. */
class HomeBrowserTests extends BrowserTest {
    private static final String HER = People.MIDWIFE;
    private static final LocalDate TODAY = TestClock.TODAY;
    /** What must be understood without scrolling. */
    private static final List<String> GLANCE = List.of(
            "#name",
            ".facts",
            "#coordinates",
            "#contact",
            "#services",
            "#next",
            "#expected",
            "#undertaken",
            "#silent",
            "#strengths");

    private static @Nullable FamilyId made;

    @Autowired
    ApplicationContext context;

    @Autowired
    Families families;

    @BeforeEach
    void makeAFamilyWithATeam() {
        if (made == null) {
            made = family();
        }
    }

    private FamilyId family() {
        var homes = new Household(context);
        var family = homes.open(HER, "Mina Berrada", TODAY.plusDays(88));
        homes.join(family, HER, People.HOSPITAL_MIDWIFE, TODAY.minusDays(130));
        homes.join(family, HER, People.DOCTOR, TODAY.minusDays(110));
        homes.join(family, HER, People.SOCIAL_WORKER, TODAY.minusDays(60));
        homes.join(family, HER, People.PSYCHOLOGIST, TODAY.minusDays(30));
        people.runAs(HER, () -> families.coordinate(family, people.get(HER).id(), null));
        for (int days : new int[] {4, 21, 50, 80}) {
            homes.contact(family, People.HOSPITAL_MIDWIFE, Contact.State.DONE, TODAY.minusDays(days), null);
        }
        homes.contact(family, HER, Contact.State.DONE, TODAY.minusDays(10), null);
        homes.contact(family, HER, Contact.State.PLANNED, TODAY.plusDays(2), LocalTime.of(14, 0));
        homes.step(family, HER, "housing", "Rappeler le service logement", HER, TODAY.minusDays(4));
        homes.step(family, HER, "communication", "Réserver l’interprète", HER, TODAY.plusDays(2));
        homes.step(family, HER, "money", "Prolonger l’aide médicale", People.SOCIAL_WORKER, TODAY.plusDays(8));
        homes.step(family, HER, "other-children", "Trouver qui garde Yanis", HER, TODAY.plusDays(20));
        return family;
    }

    @Test
    void theSituationIsUnderstoodWithoutScrolling() {
        var page = open(Look.WIDE, HER, "/families/" + one());
        for (var part : GLANCE) {
            assertThat(bottom(page, part)).as(part).isLessThanOrEqualTo(800);
        }
        assertThat(bottom(page, "#domains"))
                .as("negative control: not everything fits")
                .isGreaterThan(800);
    }

    @Test
    void onAPhoneTwoScreensAreEnough() {
        var page = open(Look.PHONE, HER, "/families/" + one());
        for (var part : GLANCE) {
            assertThat(bottom(page, part)).as(part).isLessThanOrEqualTo(2 * 844);
        }
        staysInWidth(page);
    }

    /** On a phone the list is read before the drawing. */
    @Test
    void theListComesBeforeTheDrawingOnAPhone() {
        var page = open(Look.PHONE, HER, "/families/" + one());
        assertThat(top(page, "#life .only-phone ol")).isLessThan(top(page, "#life .only-phone svg.draw"));
    }

    @Test
    void theRecordPrintsOnOnePage() throws IOException {
        var page = open(Look.WIDE, HER, "/families/" + one());
        var paper = Path.of("target/screens/record.pdf");
        Files.createDirectories(paper.getParent());
        page.pdf(new Page.PdfOptions().setPath(paper).setPreferCSSPageSize(true).setFormat("A4"));
        try (var document = Loader.loadPDF(paper.toFile())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void whatIsExpectedIsSeenWithoutAClickAndTickedOff() {
        var page = open(Look.WIDE, HER, "/");
        assertThat(bottom(page, "#late + ul .mo")).isLessThan(400);
        var row = page.locator(".mo__b:has-text('Rappeler le service logement')");
        row.locator("button").click();
        PlaywrightAssertions.assertThat(page.locator("[data-toast]")).isVisible();
        PlaywrightAssertions.assertThat(row).hasCount(0);
        page.locator("[data-toast] button").click();
        PlaywrightAssertions.assertThat(row).hasCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "nl", "de", "en"})
    void threeHundredAndTwentyPixelsAreEnough(String language) {
        for (var path : List.of("/", "/families", "/families/" + one(), "/families/" + one() + "/team")) {
            staysInWidth(open(Look.PHONE.wide(320).in(language), HER, path));
        }
    }

    @Test
    void whoAccompaniesNobodyIsNotStoppedEither() {
        assertThat(barriers(open(Look.PHONE, People.FACILITATOR, "/"))).isEmpty();
    }

    private static String one() {
        return Objects.requireNonNull(made).toString();
    }

    private static double bottom(Page page, String selector) {
        var box = page.locator(selector).first().boundingBox();
        assertThat(box).as(selector + " is drawn").isNotNull();
        return box.y + box.height;
    }

    private static double top(Page page, String selector) {
        return page.locator(selector).first().boundingBox().y;
    }
}
