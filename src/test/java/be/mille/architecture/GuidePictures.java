package be.mille.architecture;

import be.mille.family.Families;
import be.mille.family.FamilySummary;
import be.mille.kernel.FamilyId;
import be.mille.testing.BrowserTest;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;

/** Real screens of the training space, kept as small pictures: in French, or in the language that is asked for, which their names then say. */
abstract class GuidePictures extends BrowserTest {
    static final String LANGUAGE = System.getProperty("mille.pictures.language", "fr");
    static final Look WIDE = Look.WIDE.in(LANGUAGE);
    static final Look PHONE = Look.PHONE.in(LANGUAGE);

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

    FamilyId family(String reader, String called) {
        return people.as(reader, () -> context.getBean(Families.class).mine()).stream()
                .filter(one -> one.called().equals(called))
                .map(FamilySummary::id)
                .findFirst()
                .orElseThrow();
    }

    String first(Page page, String list) {
        page.navigate(address(list));
        return page.locator("main a[href^='" + list + "/']:not([href$='/new'])")
                .first()
                .getAttribute("href");
    }

    Locator section(Page page, String heading) {
        var words = context.getBean(MessageSource.class).getMessage(heading, null, Locale.of(LANGUAGE));
        return page.locator("section:has(h2:text-is('" + words + "'))");
    }

    /** The whole page, as on a screen that is as long as it. */
    void take(Page page, @Nullable String path, String name) {
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
    void above(Page page, String path, Locator below, String name) {
        page.navigate(address(path));
        page.setViewportSize(page.viewportSize().width, LONGEST);
        var until = Math.floor(Objects.requireNonNull(below.first().boundingBox()).y);
        var clip = new Page.ScreenshotOptions().setClip(0, 0, page.viewportSize().width, until);
        write(page, page.screenshot(clip), name);
        page.setViewportSize(page.viewportSize().width, SHORTEST);
    }

    void part(Locator section, String name) {
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
                    Path.of(System.getProperty("mille.pictures"))
                            .resolve(name + (LANGUAGE.equals("fr") ? "" : "-" + LANGUAGE) + ".webp"),
                    Base64.getDecoder().decode(text));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
