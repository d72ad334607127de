package be.mille.careplan;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.People;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What is printed of a plan, in every language, and the plan for a crisis, as a midwife sees and touches them. */
class PlanPaperBrowserTests extends PlanBrowserHeld {
    @Autowired
    CrisisPlans crises;

    @Test
    void theCrisisPlanHasNoBarrier() {
        look(open(Look.PHONE, People.MIDWIFE, path() + "/crisis"), "crisis-empty-390");
        people.runAs(
                People.MIDWIFE,
                () -> crises.save(new SaveCrisisPlan(
                        mina,
                        ids.next(),
                        null,
                        be.mille.access.Compartment.C2,
                        "Ne dort plus depuis deux nuits\nNe répond plus à sa sœur",
                        "Samira, sa sœur\nNadia, la journée",
                        "Sortir marcher avec Yanis",
                        List.of("emergency-112"),
                        0)));
        look(open(Look.WIDE, People.MIDWIFE, path() + "/crisis"), "crisis-1280");
    }

    @Test
    void herPageIsOneSheetOfPaperInEveryLanguage() throws Exception {
        screening();
        agreed();
        for (var language : List.of("fr", "nl", "de", "en", "ar")) {
            var page = open(Look.WIDE, People.MIDWIFE, path() + "/print?in=" + language);
            look(page, "her-" + language + "-1280");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            page.setViewportSize(718, 1060);
            picture(page, "her-" + language + "-paper");
            var pdf = page.pdf(new Page.PdfOptions()
                    .setFormat("A4")
                    .setPreferCSSPageSize(true)
                    .setPrintBackground(true));
            Files.write(Path.of("target/screens/her-" + language + ".pdf"), pdf);
            assertThat(pages(pdf)).as(language).isEqualTo(1);
        }
    }

    /** Chromium writes one page object per page, uncompressed. */
    private static long pages(byte[] pdf) {
        return new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1).split("/Type /Page\\b(?!s)", -1).length
                - 1L;
    }
}
