package be.mille.referral;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.outbox.SendingRounds;
import be.mille.testing.People;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * One need, from her words to her word that it is met, through four browsers and a real mail server: the midwife who asks, somebody outside
 * who has a mailbox and a telephone, a colleague of the team, and a stranger.
 */
class WholeLoopBrowserTests extends WholeLoopHeld {
    private static final String HER_WORDS = "Je serai seule avec le bébé.";
    private static final String STEP = "Des visites après la naissance";
    private static final String NEED = "Deux visites à la maison";
    private static final String OUTSIDE = "Vroedvrouwen van het kanaal";
    private static final String MAILBOX = "onthaal@kanaal.example";

    @Autowired
    SendingRounds rounds;

    @Test
    void fromHerWordsToHerWordThatItIsMet() {
        var midwife = theNeed();
        var code = theRequest(midwife);
        var link = theMail(code);
        var receiver = theWaitingList(link, code);
        theAnswerIsOnHerDay(midwife, "sur liste d’attente", "Vanaf januari");
        var request = theColleagueReads(code, link);
        clock.forward(Duration.ofMinutes(10));
        answer(receiver, "ACCEPTED", "We komen maandag");
        theAnswerIsOnHerDay(midwife, "acceptée", "We komen maandag");
        clock.forward(Duration.ofMinutes(10));
        answer(receiver, "DONE", "Twee bezoeken");
        never(receiver, "name=\"state\"", HER_WORDS, family.toString());
        closedThreeTimes(midwife);
        assertThat(POST.collect()).as("one mail in the whole loop").isEmpty();
        theStrangerFindsNothing(request);
    }

    private Page theNeed() {
        var page = open(Look.WIDE, People.MIDWIFE, path + "/plan");
        page.locator("summary:has-text('Ajouter un besoin')").click();
        Map.of("new.title", "Quelqu’un à la maison", "new.words", HER_WORDS, "new.step.title", STEP)
                .forEach((field, text) -> page.locator("[id='" + field + "']").fill(text));
        page.locator("[id='new.step.category']").selectOption("independent-midwife");
        page.locator("[name='new.step.wish'][value=WANTS]").check(new Locator.CheckOptions().setForce(true));
        page.locator("[id='new.step.owner']").selectOption(new String[] {ownerOf(page)});
        page.locator("[id='new.step.due']").fill("24/12/2026");
        looks(page);
        press(page, "Enregistrer le plan");
        assertThat(page.locator(".step").first()).containsText(STEP);
        looks(page);
        press(page, "Demander à un service");
        return page;
    }

    private static String ownerOf(Page page) {
        return page.locator("[id='new.step.owner'] option:has-text('Vous')")
                .first()
                .getAttribute("value");
    }

    private String theRequest(Page page) {
        assertThat(page.locator("h1")).containsText("Amina");
        never(page, HER_WORDS);
        page.locator("label[for=to-OUTSIDE]").click();
        Map.of("outsideName", OUTSIDE, "outsidePhone", "02 000 00 00", "need", NEED)
                .forEach((field, text) -> page.locator("#" + field).fill(text));
        page.locator("label[for=way-MAIL]").click();
        page.locator("#mail").fill(MAILBOX);
        page.locator("#language").selectOption("nl");
        page.locator("label[for=agreed-ORALLY]").click();
        looks(page);
        press(page, "Envoyer la demande");
        var shown = page.locator(".hers__shown");
        assertThat(shown).hasText(Pattern.compile("[0-9]{4} [0-9]{4}"));
        never(page, "/reply/");
        looks(page);
        var code = shown.textContent().strip();
        press(page, "noté le code");
        assertThat(section(page, "letters")).containsText("le courriel va partir");
        never(page, code, code.replace(" ", ""));
        return code;
    }

    /** Nothing in the mail but the link: the code goes another way. */
    private String theMail(String code) {
        rounds.sendWhatIsDue();
        rounds.sendWhatIsDue();
        var mail = POST.collect();
        assertThat(mail).singleElement().satisfies(one -> {
            assertThat(one.to()).isEqualTo("[" + MAILBOX + "]");
            assertThat(one.whole())
                    .doesNotContain(
                            code, code.replace(" ", ""), "Amina", "Nadia", "Mille", NEED, "vroedvrouw", HER_WORDS);
        });
        var link = LINK.matcher(mail.getFirst().text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private Page theWaitingList(String link, String code) {
        var page = open(Look.PHONE.in("nl"), link);
        never(page, "Amina", "Nadia", NEED, OUTSIDE);
        looks(page);
        page.locator("#code").fill(code);
        press(page, "Openen");
        assertThat(page.locator("h1")).hasText(NEED);
        never(page, HER_WORDS, STEP, family.toString(), "Sarah Aerts");
        page.locator("label[for=state-WAITING]").click();
        page.locator("#placeOn").fill("4/1/2027");
        looks(page);
        send(page, "Vanaf januari");
        return page;
    }

    private void answer(Page page, String state, String words) {
        page.locator("label[for=state-" + state + "]").click();
        send(page, words);
        looks(page);
    }

    private static void send(Page page, String words) {
        page.locator("#words").fill(words);
        page.locator("main .btn--go").click();
        assertThat(page.locator(".note")).containsText("aangekomen");
        assertThat(page.locator("main")).containsText(words);
    }

    private void theAnswerIsOnHerDay(Page page, String state, String words) {
        page.navigate(address("/"));
        assertThat(page.locator("main")).containsText(OUTSIDE + " a répondu");
        looks(page);
        press(page, "Voir la demande");
        assertThat(section(page, "stands")).containsText(state);
        assertThat(section(page, "stands")).containsText(words);
        looks(page);
        page.navigate(address("/"));
        assertThat(page.locator("main")).not().containsText(OUTSIDE + " a répondu");
    }

    private String theColleagueReads(String code, String link) {
        var colleague = open(Look.WIDE, People.SOCIAL_WORKER, "/");
        assertThat(colleague.locator("main")).not().containsText(OUTSIDE + " a répondu");
        colleague.navigate(address(path + "/referrals"));
        assertThat(colleague.locator("main")).containsText(NEED);
        looks(colleague);
        press(colleague, OUTSIDE);
        assertThat(section(colleague, "stands")).containsText("sur liste d’attente");
        never(colleague, link, code, code.replace(" ", ""));
        looks(colleague);
        return colleague.url().substring(colleague.url().indexOf("/families/"));
    }

    private void theStrangerFindsNothing(String request) {
        var stranger = open(Look.WIDE, People.OTHER_MIDWIFE, "/");
        for (var hidden :
                new String[] {request, path + "/referrals", "/families/" + UUID.randomUUID() + "/referrals"}) {
            assertThat(stranger.navigate(address(hidden)).status()).isEqualTo(404);
            never(stranger, "Amina", NEED, OUTSIDE);
        }
    }

    private void closedThreeTimes(Page page) {
        page.navigate(address(path + "/referrals"));
        press(page, OUTSIDE);
        assertThat(section(page, "stands")).containsText("terminée");
        press(page, "pris connaissance");
        assertThat(section(page, "stands")).containsText("Il reste à lui demander");
        page.locator("label[for=met-YES]").click();
        looks(page);
        press(page, "Noter sa réponse");
        assertThat(section(page, "stands")).containsText("cela répond à son besoin : Oui");
        assertThat(section(page, "course")).containsText("Clôturée par qui demandait");
        assertThat(page.locator("#ask-her")).hasCount(0);
        looks(page);
        picture(page, "whole-loop-closed");
        page.navigate(address(path + "/plan"));
        assertThat(page.locator(".step:has-text('" + STEP + "')").first()).containsText("Terminé");
        page.navigate(address("/"));
        assertThat(page.locator("main")).not().containsText(OUTSIDE);
    }
}
