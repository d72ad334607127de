package be.mille.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Coordination on its pages, from the proposal to the identity bar. */
@MilleTest
class CoordinationPagesTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    ApplicationContext context;

    @Autowired
    TestClock clock;

    FamilyId family;
    Visitor midwife;
    Visitor social;

    @BeforeEach
    void aFamilyWithATeam() {
        var homes = new Household(context);
        family = homes.open(People.MIDWIFE, "Aïcha", TestClock.TODAY.plusDays(70));
        homes.join(family, People.MIDWIFE, People.SOCIAL_WORKER, TestClock.TODAY);
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        social = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private String page(String path) {
        return "/families/" + family + "/coordination" + path;
    }

    private Map<String, String> filled() {
        return new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "holder", people.get(People.SOCIAL_WORKER).id().toString(),
                "agreed", "ORALLY",
                "agreedOn", "24/11/2026",
                "endsOn", "24/11/2027"));
    }

    @Test
    void nobodyCoordinatesAndTheTeamIsSuggestedWithTheReason() {
        assertThat(midwife.get(page("")).body())
                .contains("Personne ne coordonne encore", "Sarah Aerts", "pas de contact récent", "parle sa langue");
    }

    @Test
    void proposedAcceptedInOneGestureAndSeenByAll() {
        midwife.get(page("/new"));
        assertThat(midwife.post(page("/new"), filled()).statusCode()).isEqualTo(303);
        assertThat(midwife.get(page("")).body()).contains("Proposé à Sarah Aerts", "Réponse demandée d’ici au");
        assertThat(WholeDay.of(social, family.toString())).contains("Nadia Kessels vous propose de coordonner");
        var asked = social.get(page("")).body();
        assertThat(asked).contains("On vous propose de coordonner pour Aïcha", "J’accepte", "de vive voix");
        var accept = Pattern.compile("action=\"(/families/[^\"]+/accept)\"").matcher(asked);
        assertThat(accept.find()).isTrue();
        var wrong = social.post(accept.group(1), Map.of("version", "0", "from", "13h", "to", "9:00"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("La fin vient après le début", "value=\"13h\"");
        var done = social.postAll(
                accept.group(1),
                List.of(
                        Map.entry("version", "0"),
                        Map.entry("days", "MONDAY"),
                        Map.entry("days", "THURSDAY"),
                        Map.entry("from", "9"),
                        Map.entry("to", "12h30")));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(social.get(page("")).body()).contains("lun., jeu., 09:00–12:30");
        assertThat(midwife.get("/families/" + family).body())
                .containsPattern("(?s)id=\"coordinates\">.*Sarah Aerts.*lun., jeu., 09:00–12:30");
        assertThat(WholeDay.of(midwife, family.toString())).contains("Sarah Aerts a accepté de coordonner");
    }

    @Test
    void whoeverProposesHerselfBesideSomebodyReadsWhatSheIs() {
        var mine = filled();
        mine.put("holder", people.get(People.MIDWIFE).id().toString());
        midwife.post(page("/new"), mine);
        assertThat(midwife.get(page("")).body()).contains("C’est noté : vous coordonnez.");
        var hers = filled();
        hers.put("beside", "DEPUTY");
        social.post(page("/new"), hers);
        assertThat(social.get(page("")).body())
                .contains("C’est noté : vous remplacez la personne qui coordonne.")
                .doesNotContain("vous coordonnez.");
    }

    @Test
    void whatChangedMeanwhileIsShownWithWhatWasTyped() {
        var mine = filled();
        mine.put("holder", people.get(People.MIDWIFE).id().toString());
        midwife.post(page("/new"), mine);
        var arrange = Pattern.compile("action=\"(/families/[^\"]+/arrange)\"")
                .matcher(midwife.get(page("")).body());
        assertThat(arrange.find()).isTrue();
        assertThat(midwife.post(arrange.group(1), Map.of("version", "1", "days", "MONDAY"))
                        .statusCode())
                .isEqualTo(303);
        var late = midwife.post(
                arrange.group(1), Map.of("version", "1", "days", "FRIDAY", "from", "10:00", "to", "11:45"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Cela a changé entre-temps", "lun.", "value=\"11:45\"", "name=\"version\" value=\"2\"");
        assertThat(midwife.post(
                                arrange.group(1),
                                Map.of("version", "2", "days", "FRIDAY", "from", "10:00", "to", "11:45"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void aProposalThatWasTakenBackMeanwhileIsToldSo() {
        midwife.post(page("/new"), filled());
        var one = Pattern.compile("action=\"(/families/[^\"]+)/take-back\"")
                .matcher(midwife.get(page("")).body());
        assertThat(one.find()).isTrue();
        midwife.post(one.group(1) + "/take-back", Map.of("version", "0"));
        for (var act : List.of("/accept", "/decline", "/talk")) {
            var late = social.post(one.group(1) + act, Map.of("version", "0"));
            assertThat(late.statusCode()).as(act).isEqualTo(409);
            assertThat(late.body()).contains("Cela a changé entre-temps : voici où cela en est.");
        }
    }

    @Test
    void aProposalWhoseLastDayIsPastSaysSoAndIsDeclinedOnly() {
        var soon = filled();
        soon.put("endsOn", "26/11/2026");
        midwife.post(page("/new"), soon);
        var accept = Pattern.compile("action=\"(/families/[^\"]+)/accept\"")
                .matcher(social.get(page("")).body());
        assertThat(accept.find()).isTrue();
        clock.forward(Duration.ofDays(3));
        social = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        assertThat(social.get(page("")).body())
                .contains("Le jour de fin proposé est passé")
                .doesNotContain("J’accepte");
        var late = social.post(accept.group(1) + "/accept", Map.of("version", "0"));
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.body()).contains("Cette coordination devait finir le");
        assertThat(social.post(accept.group(1) + "/decline", Map.of("version", "0"))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whatIsMissingIsSaidAtItsField() {
        var empty = filled();
        empty.remove("holder");
        empty.remove("agreed");
        empty.put("endsOn", "31/12/2030");
        midwife.get(page("/new"));
        var answer = midwife.post(page("/new"), empty);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "Choisissez quelqu’un",
                        "Sans son accord, rien n’est proposé",
                        "plus loin que possible",
                        "31/12/2030");
    }

    @Test
    void somebodyElseFindsNothing() {
        midwife.get(page("/new"));
        midwife.post(page("/new"), filled());
        var other = new Visitor(port).signIn(people, People.OTHER_MIDWIFE);
        var answer = other.get(page(""));
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("Aïcha", "Sarah Aerts", "Nadia Kessels");
        assertThat(WholeDay.of(other, family.toString())).isEmpty();
    }
}
