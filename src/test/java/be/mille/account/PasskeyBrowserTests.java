package be.mille.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.OpenFamily;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.testing.BrowserTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Passkeys as a browser and its (virtual) authenticator do them: made, signed in with, shown again before an exceptional opening. */
class PasskeyBrowserTests extends BrowserTest {
    private static final String READER = People.HOSPITAL_MIDWIFE;

    @Autowired
    PersonRecords records;

    @Autowired
    Environment settings;

    private Page page;
    private CDPSession devices;
    private String authenticator;

    @BeforeEach
    void aBrowserWithAnAuthenticator() {
        nothingKept();
        page = visitor(Look.WIDE);
        devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wanted = new JsonObject();
        wanted.add("options", options);
        authenticator = devices.send("WebAuthn.addVirtualAuthenticator", wanted)
                .get("authenticatorId")
                .getAsString();
    }

    @AfterEach
    void nothingKept() {
        var owner = new Owner(settings);
        owner.run("delete from account.passkey");
        owner.asSuperuser(
                "with ended as (update access.relation set ends_at = starts_at where type = 'BREAK_GLASS' returning 1) "
                        + "select count(*) from ended");
        owner.run("truncate confidentiality.opening, confidentiality.guess");
    }

    private void chooseToBe(String code) {
        page.navigate(address("/sign-in"));
        page.locator("form:has(input[name=professional][value='"
                        + people.get(code).id() + "']) button")
                .click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    private void press(String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first()
                .click();
    }

    private void addAKey() {
        page.navigate(address("/me/passkeys"));
        assertThat(barriers(page)).isEmpty();
        page.getByText("Ajouter une clé d’accès").click();
        page.waitForURL(address("/prove"));
        assertThat(barriers(page)).isEmpty();
        page.locator("#again").fill(people.get(READER).name());
        press("Confirmer");
        page.waitForURL(address("/me/passkeys/new"));
        assertThat(barriers(page)).isEmpty();
        page.locator("#label").fill("Téléphone de garde");
        picture(page, "passkey-new");
        press("Créer la clé");
        page.waitForURL(address("/me/passkeys"));
        assertThat(page.getByText("Téléphone de garde")).isVisible();
        picture(page, "passkeys");
    }

    private void signOut() {
        press("Quitter");
        page.waitForURL(Pattern.compile("/sign-in"));
    }

    @Test
    void aKeyIsMadeSignsInAndProvesAndOnceTakenAwayOpensNothing() {
        chooseToBe(READER);
        addAKey();
        signOut();
        press("Avec une clé d’accès");
        page.waitForURL(address("/"));
        var called = "Passkey " + UUID.randomUUID();
        people.runAs(
                People.MIDWIFE,
                () -> records.open(new OpenFamily(
                        UUID.randomUUID(),
                        new PersonFields(
                                called,
                                called,
                                null,
                                null,
                                null,
                                List.of("fr"),
                                false,
                                null,
                                be.mille.family.PartialDate.parse("1998-05-12").orElseThrow()),
                        null,
                        null)));
        page.navigate(address("/exceptional"));
        page.locator("#called").fill(called);
        page.locator("[name='birth']").first().fill("12/05/1998");
        page.locator("label[for='reason-LIFE']").click();
        page.locator("#words").fill("Arrivée inconsciente aux urgences cette nuit.");
        press("Ouvrir pour quatre heures");
        page.waitForURL(address("/prove"));
        picture(page, "prove");
        press("Confirmer avec ma clé d’accès");
        page.waitForURL(Pattern.compile("/families/[0-9a-f-]{36}"));
        assertThat(page.getByText("Accès exceptionnel jusqu’à").first()).isVisible();
        page.navigate(address("/me/passkeys"));
        press("Retirer la clé Téléphone de garde");
        assertThat(page.getByText("n’ouvre plus rien")).isVisible();
        signOut();
        press("Avec une clé d’accès");
        assertThat(page.getByText("Cette clé n’ouvre rien ici")).isVisible();
        page.navigate(address("/"));
        assertThat(page.url()).contains("/sign-in");
        assertThat(complaints()).isEmpty();
    }

    /** Control: the same key, the same browser, and nobody who unlocks it. */
    @Test
    void aDeviceThatIsNotUnlockedSignsNobodyIn() {
        chooseToBe(READER);
        addAKey();
        signOut();
        var locked = new JsonObject();
        locked.addProperty("authenticatorId", authenticator);
        locked.addProperty("isUserVerified", false);
        devices.send("WebAuthn.setUserVerified", locked);
        assertThat(page.getByText("Ce navigateur ne permet pas")).isHidden();
        assertThat(page.getByText("Rien ne s’est passé")).isHidden();
        press("Avec une clé d’accès");
        assertThat(page.getByText("Rien ne s’est passé")).isVisible();
        assertThat(page.url()).contains("/sign-in");
        locked.addProperty("isUserVerified", true);
        devices.send("WebAuthn.setUserVerified", locked);
        press("Avec une clé d’accès");
        page.waitForURL(address("/"));
    }

    @Test
    void aBrowserThatCannotSaysSoAndOffersNoButton() {
        page.addInitScript("delete window.PublicKeyCredential");
        page.navigate(address("/sign-in"));
        assertThat(page.getByText("Ce navigateur ne permet pas les clés d’accès"))
                .isVisible();
        assertThat(page.getByText("Avec une clé d’accès")).isHidden();
    }
}
