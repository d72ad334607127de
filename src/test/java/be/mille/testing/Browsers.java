package be.mille.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The browsers of a run, each started once for all its classes: that costs more than a page. */
final class Browsers {
    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static @Nullable Playwright playwright;
    private static @Nullable Browser usual;
    private static @Nullable Browser large;
    private static @Nullable Browser keeping;

    private Browsers() {}

    static Optional<Path> chromium(Map<String, String> environment) {
        return Stream.of(
                        environment.getOrDefault("CHROMIUM", ""),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .filter(name -> !name.isBlank())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    static void begin() {
        if (playwright == null) {
            PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            usual = launch(List.of(), List.of());
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
    }

    private static Browser launch(List<String> more, List<String> without) {
        var arguments = new ArrayList<>(ARGUMENTS);
        arguments.addAll(more);
        return Objects.requireNonNull(playwright)
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium(System.getenv()).orElseThrow())
                        .setIgnoreDefaultArgs(without)
                        .setArgs(arguments));
    }

    static Browser usual() {
        begin();
        return Objects.requireNonNull(usual);
    }

    /** In which somebody has set the text to twice its size. */
    static Browser large() {
        begin();
        if (large == null) {
            large = launch(List.of("--blink-settings=defaultFontSize=32"), List.of());
        }
        return large;
    }

    /** Which keeps whole pages for "back", as people's browsers do and tested ones do not. */
    static Browser keepingPages() {
        begin();
        if (keeping == null) {
            keeping = launch(List.of(), List.of("--disable-back-forward-cache"));
        }
        return keeping;
    }

    /** With a profile on the disk, as people's browsers have; it is asked for nothing compressed, so that words in it can be searched. */
    static BrowserContext withProfile(Path profile) {
        begin();
        return Objects.requireNonNull(playwright)
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(chromium(System.getenv()).orElseThrow())
                                .setArgs(ARGUMENTS)
                                .setLocale("fr")
                                .setExtraHTTPHeaders(Map.of("Accept-Encoding", "identity")));
    }

    /** The next page starts others. */
    static void forget() {
        playwright = null;
        usual = null;
        large = null;
        keeping = null;
    }
}
