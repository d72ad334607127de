package be.mille.note;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.PersonRecords;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.testing.BrowserTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * Saying a note instead of typing it, in a browser whose recognition of speech is played: whether one is there depends on a third party.
 * What matters is that nothing ever listens where the voice would leave the device.
 */
class DictationBrowserTests extends BrowserTest {
    /** The tongues it knows on the device; every other only by its maker’s service. */
    private static final String RECOGNITION = """
            window.heard = [];
            window.SpeechRecognition = class {
              static async available(options) {
                heard.push(`asked ${options.langs} ${options.processLocally}`);
                return !options.processLocally || [%s].includes(options.langs[0]) ? "available" : "unavailable";
              }
              %s
              start() { heard.push(`start ${this.lang} ${this.processLocally}`); window.speaking = this; }
              stop() { heard.push("stop"); this.onend(); }
              abort() { heard.push("abort"); this.onend(); }
              say(words) { this.onresult({ resultIndex: 0, results: [Object.assign([{ transcript: words }], { isFinal: true })] }); }
            };
            """;

    private static final String LOCALLY =
            "get processLocally() { return this.local === true; } set processLocally(value) { this.local = value; }";
    private static final String NEVER_LOCALLY = "get processLocally() { return false; } set processLocally(value) {}";

    @Autowired
    PersonRecords records;

    @Autowired
    Notes notes;

    @Autowired
    ApplicationContext context;

    FamilyId family;

    @BeforeEach
    void aFamily() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
        new Household(context).join(family, People.MIDWIFE, People.SOCIAL_WORKER, TestClock.TODAY);
    }

    /** The note as it is begun, in a browser that knows these tongues on the device. */
    private Page begun(String tongues, String local) {
        var page = open(Look.WIDE, People.MIDWIFE, "/");
        page.addInitScript(RECOGNITION.formatted(tongues, local));
        page.navigate(address("/families/" + family + "/notes/new"));
        page.locator("#words").fill("Elle dit: . Voilà");
        page.evaluate("document.getElementById('words').setSelectionRange(10, 10)");
        return page;
    }

    private static Locator button(Page page) {
        return page.locator("[data-dictate=words] button");
    }

    private static String heard(Page page) {
        return String.valueOf(page.evaluate("heard.join()"));
    }

    private static void say(Page page, String words) {
        page.evaluate("words => speaking.say(words)", words);
    }

    @Test
    void whatIsRecognisedOnThisDeviceIsWrittenWhereTheCursorStands() {
        var page = begun("'fr-FR'", LOCALLY);
        PlaywrightAssertions.assertThat(page.locator("[data-elsewhere]")).isHidden();
        button(page).click();
        PlaywrightAssertions.assertThat(button(page)).hasText("Arrêter la dictée");
        PlaywrightAssertions.assertThat(page.locator("[data-dictate] [role=status]"))
                .hasText("À l’écoute. Échap pour arrêter.");
        assertThat(heard(page)).contains("asked fr-BE true,asked fr-FR true", "start fr-FR true");
        say(page, "je dors mieux");
        assertThat(page.locator("#words").inputValue()).isEqualTo("Elle dit: je dors mieux. Voilà");
        assertThat(barriers(page)).isEmpty();
        page.keyboard().press("Escape");
        PlaywrightAssertions.assertThat(button(page)).hasText("Dicter");
        PlaywrightAssertions.assertThat(page.locator("[data-dictate] [role=status]"))
                .hasText("Dictée arrêtée.");
        assertThat(complaints()).isEmpty();
    }

    @Test
    void itFollowsTheLanguageOfTheNote() {
        var page = begun("'nl-BE', 'en-GB'", LOCALLY);
        PlaywrightAssertions.assertThat(button(page)).isHidden();
        page.locator("#language").selectOption("nl");
        button(page).click();
        assertThat(heard(page)).contains("start nl-BE true");
        page.locator("#language").selectOption("de");
        PlaywrightAssertions.assertThat(button(page)).isHidden();
        assertThat(heard(page)).endsWith("asked de-DE true").contains("abort");
    }

    @Test
    void whereOnlyAServiceElsewhereRecognisesItThereIsNoButtonAndTheKeyboardIsSpokenOf() {
        var page = begun("", LOCALLY);
        PlaywrightAssertions.assertThat(page.locator("[data-elsewhere]").first())
                .hasText(
                        "Le clavier de votre téléphone sait peut-être dicter, mais il peut alors envoyer la voix ailleurs, hors de Mille.");
        PlaywrightAssertions.assertThat(button(page)).isHidden();
        assertThat(heard(page)).contains("asked fr-FR true").doesNotContain("false", "start");
    }

    /** An older browser takes any word one gives it and keeps it: that it was set says nothing. */
    @Test
    void aBrowserThatDoesNotKnowTheWordIsNotTrustedWithIt() {
        var page = begun("'fr-FR'", "");
        PlaywrightAssertions.assertThat(page.locator("[data-elsewhere]").first())
                .isVisible();
        PlaywrightAssertions.assertThat(button(page)).isHidden();
        assertThat(heard(page)).isEmpty();
    }

    @Test
    void whatCannotBeHeldToTheDeviceDoesNotStart() {
        var page = begun("'fr-FR'", NEVER_LOCALLY);
        button(page).click();
        PlaywrightAssertions.assertThat(page.locator("[data-dictate] [role=status]"))
                .hasText("Le micro n’est pas disponible. Vous pouvez écrire.");
        assertThat(heard(page)).doesNotContain("start");
    }

    @Test
    void nobodyIsListenedToWhoLooksElsewhere() {
        var page = begun("'fr-FR'", LOCALLY);
        button(page).click();
        page.evaluate("""
                Object.defineProperty(document, 'hidden', { value: true });
                document.dispatchEvent(new Event('visibilitychange'));
                """);
        PlaywrightAssertions.assertThat(button(page)).hasText("Dicter");
        assertThat(heard(page)).endsWith("abort");
    }

    @Test
    void aReplyIsSaidTheSameWay() {
        var note = new Written(people, notes, family);
        var id = note.by(People.MIDWIFE, note.team("Qui l’accompagne jeudi ?"));
        var page = begun("'fr-BE'", LOCALLY);
        page.onDialog(dialog -> dialog.accept());
        page.navigate(address("/families/" + family + "/notes/" + id));
        page.locator("[data-dictate=reply] button").click();
        say(page, "moi, à dix heures");
        assertThat(page.locator("#reply").inputValue()).isEqualTo("moi, à dix heures");
        staysInWidth(page);
    }
}
