package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.confidentiality.ExceptionalReason;
import be.mille.family.Families;
import be.mille.family.FamilySummary;
import be.mille.kernel.FamilyId;
import be.mille.referral.Letter;
import be.mille.referral.Letters;
import be.mille.referral.Referrals;
import be.mille.testing.BrowserTest;
import be.mille.testing.People;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/**
 * Takes pictures for the user's guide: real screens of the training space, in French. Nothing is checked, so it runs only when it is told
 * where they go: {@code mvn -Dfast test -Dtest=GuidePicturesBrowserTests -Dmille.pictures=docs/images}.
 */
@EnabledIfSystemProperty(named = "mille.pictures", matches = ".+")
@TestPropertySource(properties = "mille.training.families=stories")
class GuidePicturesBrowserTests extends BrowserTest {
    private static final String PARTNER = "valerie-mercenier";
    private static final int SHORTEST = 800;
    private static final int LONGEST = 2100;
    private static final int AROUND = 12;
    private static final String AS_WEBP = """
            async png => {
              const image = await createImageBitmap(await (await fetch('data:image/png;base64,' + png)).blob());
              const canvas = new OffscreenCanvas(image.width, image.height);
              canvas.getContext('2d').drawImage(image, 0, 0);
              const bytes = new Uint8Array(await (await canvas.convertToBlob({type: 'image/webp', quality: .85})).arrayBuffer());
              let text = '';
              bytes.forEach(byte => text += String.fromCharCode(byte));
              return btoa(text);
            }
            """;

    @Autowired
    ApplicationContext context;

    @Test
    void whoIsAroundHer() {
        var page = open(Look.WIDE, PARTNER, "/");
        var lucia = "/families/" + family(PARTNER, "Lucía");
        take(page, lucia + "/coordination", "coordination");
        take(page, lucia + "/silence", "silence");
        take(page, lucia + "/around?months=-2", "around");
        page.navigate(address(lucia + "/access"));
        part(page.locator("section:has(h2:text-is('Ont accès aujourd’hui'))"), "access");
        part(page.locator("section:has(h2:text-is('Consultations'))"), "looks");
        take(page, lucia + "/consent", "consent");
        take(page, lucia + "/copy", "copy");
        var divine = "/families/" + family(PARTNER, "Divine");
        take(page, first(page, divine + "/relays"), "relay");
        take(page, first(page, divine + "/authorities"), "authority");
        take(page, first(page, "/network"), "network");
        take(open(Look.WIDE, People.MIDWIFE, "/"), "/families/" + family(People.MIDWIFE, "Mina") + "/team", "team");
    }

    @Test
    void whoIsAsked() {
        take(open(Look.WIDE, People.SOCIAL_WORKER, "/"), "/requests", "queue");
        var midwife = open(Look.WIDE, People.MIDWIFE, "/");
        var manon = "/families/" + family(People.MIDWIFE, "Manon");
        midwife.navigate(address(manon + "/contacts"));
        take(midwife, midwife.locator("main a[href$='/interpreter']").first().getAttribute("href"), "interpreter");
        var lucia = family(PARTNER, "Lucía");
        var made = people.as(PARTNER, () -> {
            var waits = context.getBean(Referrals.class).of(lucia).stream()
                    .filter(one -> one.category().equals("peer-group"))
                    .findFirst()
                    .orElseThrow();
            var wish = new Letters.Wish(UUID.randomUUID(), Letter.Way.PAPER, null, "fr");
            return context.getBean(Letters.class).write(lucia, waits.id(), wish).orElseThrow();
        });
        var receiver = visitor(Look.PHONE);
        take(receiver, made.path(), "reply-code-390");
        receiver.locator("#code").fill(made.code());
        receiver.locator("main .btn--go").click();
        receiver.waitForURL(url -> !url.contains(made.path()));
        take(receiver, null, "reply-390");
    }

    @Test
    void whatIsReviewed() {
        var lucia = family(PARTNER, "Lucía");
        var reference = people.as(
                PARTNER, () -> context.getBean(ExceptionalOpenings.class).reference(lucia));
        var opened = people.as(
                "farid-benkirane",
                () -> context.getBean(ExceptionalOpenings.class)
                        .open(new ExceptionalOpenings.Request(
                                UUID.randomUUID(),
                                null,
                                null,
                                reference,
                                ExceptionalReason.LIFE,
                                "Elle est revenue cette nuit, son état s’aggrave.",
                                Set.of())));
        assertThat(opened).isInstanceOf(ExceptionalOpenings.Outcome.Opened.class);
        var reading = open(Look.WIDE, "farid-benkirane", "/");
        above(
                reading,
                "/families/" + lucia,
                reading.locator("section:has(h2:text-is('Ligne du temps'))"),
                "exceptional-open");
        take(open(Look.WIDE, "jeanne-mukendi", "/"), "/exceptional", "exceptional");
        take(open(Look.WIDE, People.OFFICER, "/"), "/confidentiality", "officer");
        take(open(Look.WIDE, People.ADMINISTRATOR, "/"), "/people", "people");
    }

    private FamilyId family(String reader, String called) {
        return people.as(reader, () -> context.getBean(Families.class).mine()).stream()
                .filter(one -> one.called().equals(called))
                .map(FamilySummary::id)
                .findFirst()
                .orElseThrow();
    }

    private String first(Page page, String list) {
        page.navigate(address(list));
        return page.locator("main a[href^='" + list + "/']:not([href$='/new'])")
                .first()
                .getAttribute("href");
    }

    /** The whole page, as on a screen that is as long as it. */
    private void take(Page page, @Nullable String path, String name) {
        if (path != null) {
            page.navigate(address(path));
        }
        int width = page.viewportSize().width;
        page.setViewportSize(width, SHORTEST);
        int height = (Integer) page.evaluate("document.documentElement.scrollHeight");
        page.setViewportSize(width, Math.clamp(height, SHORTEST, LONGEST));
        page.evaluate("document.fonts.ready");
        write(page, page.screenshot(), name);
        page.setViewportSize(width, SHORTEST);
    }

    /** The page down to one of its parts. */
    private void above(Page page, String path, Locator below, String name) {
        page.navigate(address(path));
        page.setViewportSize(page.viewportSize().width, LONGEST);
        var until = Math.floor(Objects.requireNonNull(below.first().boundingBox()).y);
        var clip = new Page.ScreenshotOptions().setClip(0, 0, page.viewportSize().width, until);
        write(page, page.screenshot(clip), name);
        page.setViewportSize(page.viewportSize().width, SHORTEST);
    }

    private void part(Locator section, String name) {
        var page = section.page();
        page.setViewportSize(page.viewportSize().width, LONGEST);
        var box = Objects.requireNonNull(section.boundingBox());
        var clip = new Page.ScreenshotOptions()
                .setClip(box.x - AROUND, box.y - AROUND, box.width + 2 * AROUND, box.height + 2 * AROUND);
        write(page, page.screenshot(clip), name);
        page.setViewportSize(page.viewportSize().width, SHORTEST);
    }

    private void write(Page page, byte[] png, String name) {
        var drawing = page.context().newPage();
        var text = (String) drawing.evaluate(AS_WEBP, Base64.getEncoder().encodeToString(png));
        drawing.close();
        try {
            Files.write(
                    Path.of(System.getProperty("mille.pictures")).resolve(name + ".webp"),
                    Base64.getDecoder().decode(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
