package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.BrowserTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * T13 on the computer of a ward: what the browser has written to its disk, once somebody signed out and closed it, or closed it without
 * signing out, names nobody.
 */
class ProfileBrowserTests extends BrowserTest {
    private static final List<String> PAGES =
            List.of("", "/person", "/contacts", "/plan", "/screenings", "/notes", "/consent", "/access", "/requests");

    /** What lies there on purpose: addresses without a name, and what is the same for everybody. */
    private static final List<String> KEPT = List.of("/families/", "--fil-");

    @Autowired
    PersonRecords records;

    private final Canaries canaries = new Canaries();
    private final String name = canaries.letters();
    private final String typed = canaries.word();
    private FamilyId family;

    @BeforeEach
    void aFamily() {
        family =
                people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called(name, TestClock.TODAY.plusWeeks(20))));
    }

    @Test
    void nothingOfHerIsLeftOnTheDiskOfTheComputerSomebodyWorkedAt(@TempDir Path signedOut, @TempDir Path justClosed)
            throws IOException {
        var leaving = work(withProfile(signedOut));
        leaving.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Quitter").setExact(true))
                .first()
                .click();
        leaving.waitForURL(url -> url.contains("/sign-in"));
        leaving.context().close();
        work(withProfile(justClosed)).context().close();

        var controls = new ArrayList<String>();
        var found = new ArrayList<String>();
        for (var profile : List.of(signedOut, justClosed)) {
            var files = Profile.of(profile);
            controls.addAll(KEPT.stream().filter(files::holds).toList());
            found.addAll(files.with(name));
            found.addAll(files.with(typed));
        }
        new Scorecard(
                        "T13",
                        "what a browser leaves on the disk, after signing out and without",
                        2L * (PAGES.size() + 3),
                        found.size(),
                        13,
                        "full",
                        4,
                        controls.size())
                .keep();
        assertThat(controls)
                .as("control: the same search finds where it went, and the style that every page has")
                .containsExactly(KEPT.get(0), KEPT.get(1), KEPT.get(0), KEPT.get(1));
        assertThat(found).isEmpty();
    }

    /** Looks at all there is of her, searches her by name, and leaves a form half filled in. */
    private Page work(Page page) {
        page.navigate(address("/sign-in"));
        page.locator("form:has(input[name=professional][value='"
                        + people.get(People.MIDWIFE).id() + "']) button")
                .click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        for (var path : PAGES) {
            page.navigate(address("/families/" + family + path));
        }
        page.navigate(address("/families"));
        page.locator("main input[type=search]").first().fill(name);
        page.locator("main input[type=search]").first().press("Enter");
        page.getByText(name).first().waitFor();
        page.navigate(address("/families/" + family + "/contacts/new"));
        page.locator("textarea").first().fill(typed);
        page.navigate(address("/families/" + family));
        return page;
    }

    /** The files of a profile, searched for letters as browsers write them: one byte each, or two. */
    private record Profile(List<Path> files) {
        static Profile of(Path folder) throws IOException {
            try (var all = Files.walk(folder)) {
                return new Profile(all.filter(Files::isRegularFile).toList());
            }
        }

        boolean holds(String word) {
            return !with(word).isEmpty();
        }

        List<String> with(String word) {
            var twoBytes = new String(word.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
            var found = new ArrayList<String>();
            for (var file : files) {
                var bytes = read(file);
                if (bytes.contains(word) || bytes.contains(twoBytes)) {
                    found.add(file.getFileName() + ": " + word);
                }
            }
            return found;
        }

        private static String read(Path file) {
            try {
                return Files.readString(file, StandardCharsets.ISO_8859_1);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
