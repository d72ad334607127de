package be.mille.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ForcedColors;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A test that looks through a real browser: Debian's Chromium, or the one that the variable CHROMIUM names. Without one
 * the test is skipped and says so; on a build server (CI=true) it fails instead.
 */
@MilleTest
public abstract class BrowserTest {
    private static final long PATIENCE = 30_000;
    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final String BARRIERS = """
            async tags => {
                const found = await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
                return found.violations.flatMap(rule => rule.nodes.map(
                    node => rule.id + ': ' + node.html + ' ' + node.failureSummary));
            }
            """;

    /** One sign-in per person and language for all classes of a run: it costs more than a page. */
    private static final Map<String, String> signedIn = new ConcurrentHashMap<>();

    @LocalServerPort
    private int port;

    @Autowired
    protected People people;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** How one looks: width, language, forced colours, text of twice the size. */
    public record Look(int width, String language, boolean forcedColours, boolean doubledText) {
        public static final Look WIDE = new Look(1280, "fr", false, false);
        public static final Look PHONE = new Look(390, "fr", false, false);

        public Look in(String other) {
            return new Look(width, other, forcedColours, doubledText);
        }

        public Look wide(int other) {
            return new Look(other, language, forcedColours, doubledText);
        }

        public Look forced() {
            return new Look(width, language, true, doubledText);
        }

        /** As somebody who has set the text of her browser to twice its size. */
        public Look doubled() {
            return new Look(width, language, forcedColours, true);
        }
    }

    @BeforeAll
    static void startBrowser() {
        var executable = Browsers.chromium(System.getenv());
        if (executable.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("no Chromium: a build server must not skip the browser tests");
        }
        Assumptions.assumeTrue(executable.isPresent(), "skipped: no Chromium");
        Browsers.begin();
    }

    /** A browser that does not close a page within half a minute is left behind, and the next test starts another. */
    @AfterEach
    void closePages() {
        var here = Thread.currentThread();
        var impatience = new Timer(true);
        impatience.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        here.interrupt();
                    }
                },
                PATIENCE);
        try {
            contexts.forEach(BrowserContext::close);
        } catch (PlaywrightException e) {
            forgetBrowser();
        } finally {
            impatience.cancel();
            if (Thread.interrupted()) {
                forgetBrowser();
            }
            contexts.clear();
            complaints.clear();
        }
    }

    private static void forgetBrowser() {
        Browsers.forget();
        signedIn.clear();
    }

    protected String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** A new visitor's page in a browser that keeps whole pages for "back", as people's browsers do and tested ones do not. */
    protected Page keepingPages() {
        var context = Browsers.keepingPages().newContext(new Browser.NewContextOptions().setLocale("fr"));
        context.setDefaultTimeout(90_000);
        contexts.add(context);
        return context.newPage();
    }

    /** A browser of its own, which keeps on the disk what browsers keep; closed with {@code page.context().close()}. */
    protected Page withProfile(Path profile) {
        var context = Browsers.withProfile(profile);
        context.setDefaultTimeout(90_000);
        return context.pages().getFirst();
    }

    /** A new visitor's page, not yet anywhere. */
    protected Page visitor(Look look) {
        return visitor(look, null);
    }

    private Page visitor(Look look, @Nullable String state) {
        var options = new Browser.NewContextOptions()
                .setViewportSize(look.width(), look.width() < 600 ? 844 : 800)
                .setForcedColors(look.forcedColours() ? ForcedColors.ACTIVE : ForcedColors.NONE)
                .setLocale(look.language());
        if (state != null) {
            options.setStorageState(state);
        }
        var context = (look.doubledText() ? Browsers.large() : Browsers.usual()).newContext(options);
        context.setDefaultTimeout(90_000);
        context.setDefaultNavigationTimeout(90_000);
        contexts.add(context);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isAnAnswerToAForm(message.text())) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /** A browser notes in its console that a form came back with its errors; that is no fault of the page. */
    private static boolean isAnAnswerToAForm(String message) {
        return message.contains("status of 422") || message.contains("status of 409");
    }

    protected Page open(Look look, String path) {
        var page = visitor(look);
        page.navigate(address(path));
        return page;
    }

    /** Signed in as an invented professional, on the page of that path. */
    protected Page open(Look look, String code, String path) {
        var key = port + " " + code + " " + look.language();
        var state = signedIn.get(key);
        var page = state == null ? signIn(look, code, key) : visitor(look, state);
        complaints.clear();
        page.navigate(address(path));
        if (!page.url().contains("/sign-in")) {
            return page;
        }
        // another class signed her out everywhere, or let half an hour go by
        signedIn.remove(key);
        page = signIn(look, code, key);
        complaints.clear();
        page.navigate(address(path));
        return page;
    }

    private Page signIn(Look look, String code, String key) {
        var page = open(look, "/sign-in");
        var id = people.get(code).id().toString();
        page.locator("form:has(input[name=professional][value='" + id + "']) button[type=submit]")
                .click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        signedIn.put(key, page.context().storageState());
        return page;
    }

    /** What the browser's console complained about since the last page was opened: broken scripts, a violated policy. */
    protected List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** What axe finds against WCAG 2.2 A and AA, one line each; axe is brought to each document once, and asked for nothing else. */
    protected static List<String> barriers(Page page) {
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate("() => {" + AxeBuilder.getAxeScript() + "}");
        }
        return ((List<?>) page.evaluate(BARRIERS, RULES))
                .stream().map(String.class::cast).toList();
    }

    /** Nothing needs to be pushed sideways to be read. */
    protected static void staysInWidth(Page page) {
        var width = page.viewportSize().width;
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .as("scroll width at " + width + " of " + page.url())
                .isLessThanOrEqualTo(width);
    }

    /** Keeps a picture for people to look at: {@code target/screens/<name>.png}. */
    protected static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/screens/" + name + ".png"))
                .setFullPage(true));
    }
}
