package be.mille.note;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.PersonRecords;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Notes on their pages. */
@MilleTest
class NotePagesTests {
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    FamilyId family;
    Visitor midwife;

    @BeforeEach
    void aFamilyWithATeam() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
        new Household(context).join(family, People.MIDWIFE, People.SOCIAL_WORKER, TestClock.TODAY);
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private String page(String path) {
        return "/families/" + family + "/notes" + path;
    }

    private Map<String, String> filled(String words) {
        var form = midwife.get(page("/new")).body();
        var seen = SEEN.matcher(form);
        assertThat(seen.find()).isTrue();
        return new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "words", words,
                "circle", "TEAM",
                "subject", "TEAM",
                "about", "HER",
                "language", "fr",
                "hers", "OPEN",
                "seen", seen.group(1)));
    }

    private String published(String words) {
        assertThat(midwife.post(page("/new"), filled(words)).statusCode()).isEqualTo(303);
        var found = Pattern.compile("/notes/([0-9a-f-]{36})\"")
                .matcher(midwife.get(page("")).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void theFirstNoteIsAskedForAndTheFormNamesItsReaders() {
        assertThat(midwife.get(page("")).body()).contains("Qu’est-ce qui aiderait la prochaine personne qui la voit ?");
        assertThat(midwife.get(page("/new")).body())
                .contains("Sarah Aerts", "Amina a le droit de lire", "notes personnelles comprises");
    }

    @Test
    void publishedReadCorrectedAndRetracted() {
        var id = published("Elle dort mal");
        var social = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        assertThat(social.get(page("")).body()).contains("Elle dort mal", "Nadia Kessels");
        assertThat(midwife.get(page("/" + id)).body()).contains("A été lue par", "Sarah Aerts");
        midwife.post(page("/" + id + "/correct"), Map.of("version", "0", "words", "Elle dort mieux"));
        assertThat(social.get(page("/" + id)).body()).contains("Elle dort mieux", "Ce qu’elle disait avant", "mal");
        clock.forward(java.time.Duration.ofMinutes(11));
        var empty = midwife.post(page("/" + id + "/retract"), Map.of("version", "1", "why", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        midwife.post(page("/" + id + "/retract"), Map.of("version", "1", "why", "Une autre dame"));
        assertThat(social.get(page("/" + id)).body()).contains("Une autre dame", "retirée");
    }

    @Test
    void whenTheSubjectOpensItToOthersTheNamesAreShownBeforeItIsPublished() {
        var form = filled("Elle craint son retour");
        form.put("subject", "VIOLENCE");
        var shown = midwife.post(page("/new"), form);
        assertThat(shown.statusCode()).isEqualTo(422);
        assertThat(shown.body()).contains("Vérifiez qui lira", "Elle craint son retour", "et personne d’autre");
        var seen = SEEN.matcher(shown.body());
        assertThat(seen.find()).isTrue();
        form.put("seen", seen.group(1));
        assertThat(midwife.post(page("/new"), form).statusCode()).isEqualTo(303);
        assertThat(new Visitor(port)
                        .signIn(people, People.SOCIAL_WORKER)
                        .get(page(""))
                        .body())
                .doesNotContain("craint");
    }

    @Test
    void whoMayNotReadItIsNamedAtTheFieldAndTheTextStays() {
        var form = filled("Elle craint son retour");
        form.put("subject", "VIOLENCE");
        form.put("circle", "CHOSEN");
        form.put("chosen", people.get(People.SOCIAL_WORKER).id().toString());
        var answer = midwife.post(page("/new"), form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Ne peut pas lire ce sujet", "Sarah Aerts", "Elle craint son retour", "demander l’accord");
        form.put("act", "agree");
        var agreed = midwife.post(page("/new"), form);
        assertThat(agreed.headers().firstValue("Location").orElseThrow()).endsWith("/consent");
        assertThat(midwife.get(page("")).body()).contains("Elle craint son retour", "brouillon");
    }

    @Test
    void aDraftKeepsWhomSheMeantToChoose() {
        var page = midwife.get(drafted("Elle dort mal", People.SOCIAL_WORKER)).body();
        assertThat(page).contains("value=\"" + people.get(People.SOCIAL_WORKER).id() + "\" checked");
        assertThat(new Visitor(port)
                        .signIn(people, People.SOCIAL_WORKER)
                        .get(page(""))
                        .body())
                .as("a draft is hers alone")
                .doesNotContain("Elle dort mal");
    }

    @Test
    void aDraftThatWasPublishedMeanwhileLosesNoWord() {
        var draft = drafted("Elle dort mal");
        var form = filled("Elle dort mal");
        form.put("draft", draft.substring(draft.lastIndexOf('/') + 1));
        form.put("version", "0");
        assertThat(midwife.post(page("/new"), form).statusCode()).isEqualTo(303);
        assertThat(midwife.post(page("/new"), form).statusCode())
                .as("the same form twice publishes it once")
                .isEqualTo(303);
        form.put("words", "Elle dort mal, et mange peu");
        var late = midwife.post(page("/new"), form);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Ce brouillon n’est plus là", "Elle dort mal, et mange peu")
                .doesNotContain("name=\"draft\"");
        form.remove("draft");
        assertThat(midwife.post(page("/new"), form).statusCode()).isEqualTo(303);
        assertThat(midwife.get(page("")).body()).contains("Elle dort mal, et mange peu");
    }

    @Test
    void aDraftThatWasErasedMeanwhileLosesNoWordEither() {
        var draft = drafted("Elle dort mal");
        midwife.post(draft + "/discard", Map.of("version", "0"));
        var form = filled("Elle dort mal encore");
        form.put("draft", draft.substring(draft.lastIndexOf('/') + 1));
        form.put("version", "0");
        var late = midwife.post(page("/new"), form);
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Ce brouillon n’est plus là", "Elle dort mal encore");
    }

    /** @return its address */
    private String drafted(String words, String... chosen) {
        var form = filled(words);
        form.put("circle", "DRAFT");
        for (var one : chosen) {
            form.put("chosen", people.get(one).id().toString());
        }
        assertThat(midwife.post(page("/new"), form).statusCode()).isEqualTo(303);
        var found = Pattern.compile("/notes/([0-9a-f-]{36})\"")
                .matcher(midwife.get(page("")).body());
        assertThat(found.find()).isTrue();
        return page("/" + found.group(1));
    }

    @Test
    void theHintPointsAtWordsAndNeverStops() {
        var form = filled("Elle refuse la visite");
        form.put("act", "check");
        var checked = midwife.post(page("/new"), form);
        assertThat(checked.statusCode()).isEqualTo(200);
        assertThat(checked.body()).contains("Elle refuse la visite").containsPattern("data-words=\"refuse[^\"]*\">");
        form.remove("act");
        assertThat(midwife.post(page("/new"), form).statusCode()).isEqualTo(303);
    }

    @Test
    void aTemplateIsAddedBehindWhatWasTyped() {
        var form = filled("Déjà écrit");
        form.put("act", "insert");
        form.put("model", "visit");
        assertThat(midwife.post(page("/new"), form).body()).contains("Déjà écrit", "Ce qui lui fait du bien :");
    }

    @Test
    void aPhraseOfHerTradeIsAddedInTheLanguageOfTheNote() {
        assertThat(midwife.get(page("/new")).body())
                .contains("Poids du bébé le", "Elle souhaite être appelée")
                .doesNotContain("Droit demandé");
        var form = filled("Al geschreven");
        form.put("act", "phrase");
        form.put("snippet", "midwife-3");
        form.put("language", "nl");
        assertThat(midwife.post(page("/new"), form).body()).contains("Al geschreven\nGewicht van de baby op");
    }

    @Test
    void theUndoOfTheToastMakesItADraftAgain() {
        var id = published("Trop vite");
        assertThat(midwife.post(page("/" + id + "/undo"), Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(midwife.get(page("/" + id)).body()).contains("Trop vite", "Effacer ce brouillon");
        assertThat(midwife.post(page("/" + id + "/discard"), Map.of("version", "1"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(midwife.get(page("/" + id)).statusCode()).isEqualTo(404);
    }
}
