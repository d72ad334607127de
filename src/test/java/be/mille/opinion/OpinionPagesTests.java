package be.mille.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.careplan.AddNeed;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.NeedState;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Asking, reading over, sending and answering on the pages, with what is wrong said at its field. */
@MilleTest
class OpinionPagesTests {
    private static final String QUESTION = "Comment aborder le sujet sans la brusquer ?";

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    CarePlanChanges plans;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private FamilyId family;
    private Visitor asker;
    private Visitor colleague;

    @BeforeEach
    void somebodyHesitates() {
        family = people.as(People.MIDWIFE, () -> {
            var made = records.open(OpenFamilies.called("Zineb", TestClock.TODAY.plusWeeks(14)));
            relations.add(
                    made,
                    people.get(People.HOSPITAL_MIDWIFE).actor(),
                    RelationType.HEALTH_CARE,
                    clock.instant(),
                    Proof.AGREED);
            plans.add(new AddNeed(made, "housing", null, null, "Aider Zineb à déménager", null, NeedState.OPEN, null));
            return made;
        });
        asker = new Visitor(port).signIn(people, People.MIDWIFE);
        colleague = new Visitor(port).signIn(people, People.PSYCHOLOGIST);
    }

    private String path() {
        return "/families/" + family + "/opinions";
    }

    private Map<String, String> form(String act) {
        return new HashMap<>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "colleague",
                people.get(People.PSYCHOLOGIST).id().toString(),
                "question",
                QUESTION,
                "told",
                "yes",
                "act",
                act));
    }

    private static String value(String page, String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).as(name).isTrue();
        return found.group(1);
    }

    private String sent() {
        var typed = form("review");
        var preview = asker.post(path() + "/new", typed);
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(preview.body()).contains(QUESTION, "Vous relisez, puis vous envoyez");
        typed.put("act", "send");
        typed.put("seen", value(preview.body(), "seen"));
        var answer = asker.post(path() + "/new", typed);
        assertThat(answer.statusCode()).isEqualTo(303);
        return Objects.requireNonNull(typed.get("key"));
    }

    @Test
    void anEmptyFormIsSaidAtEachField() {
        var answer = asker.post(path() + "/new", Map.of("act", "review"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("colleague-error", "question-error", "told-error");
    }

    @Test
    void aTitleThatNamesHerIsSaidAtTheTitleAndGoesOnceItIsMended() {
        var key = Pattern.compile("value=\"(need-[^\"]+)\"")
                .matcher(asker.get(path() + "/new").body());
        assertThat(key.find()).isTrue();
        var typed = form("review");
        typed.put("line", key.group(1));
        typed.put("text-" + key.group(1), "Aider Zineb à déménager");
        var refused = asker.post(path() + "/new", typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("text-" + key.group(1) + "-error", "Aider Zineb à déménager");
        typed.put("text-" + key.group(1), "L’aider à déménager");
        assertThat(asker.post(path() + "/new", typed).body())
                .contains("L’aider à déménager", "Ce que verra votre collègue");
    }

    @Test
    void whatLooksLikeATraceIsAskedAboutAndThenSent() {
        var typed = form("review");
        typed.put("question", "Elle a dit cela le 12/05, que faire ?");
        var asked = asker.post(path() + "/new", typed);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("question-error", "name=\"looked\"");
        typed.put("looked", "true");
        assertThat(asker.post(path() + "/new", typed).statusCode()).isEqualTo(200);
    }

    @Test
    void correctingKeepsEverythingThatWasTyped() {
        var typed = form("change");
        var page = asker.post(path() + "/new", typed);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(QUESTION, typed.get("key")).doesNotContain("err\"");
    }

    @Test
    void whoAccompaniesHerReadsTheSameRefusalAsWhoeverDoesNotWork() {
        var bodies = new ArrayList<String>();
        for (var who : List.of(People.HOSPITAL_MIDWIFE, People.ADMINISTRATOR)) {
            var typed = form("review");
            typed.put("key", "00000000-0000-4000-8000-000000000000");
            typed.put("colleague", people.get(who).id().toString());
            var answer = asker.post(path() + "/new", typed);
            assertThat(answer.statusCode()).isEqualTo(422);
            bodies.add(Pattern.compile("colleague-error\">(.*?)</p>")
                    .matcher(answer.body())
                    .results()
                    .findFirst()
                    .orElseThrow()
                    .group(1));
        }
        assertThat(bodies.getFirst()).isEqualTo(bodies.getLast());
    }

    @Test
    void theColleagueSeesItOnMyDayAndAnswersAndTheAskerSeesThat() {
        var id = sent();
        assertThat(colleague.get("/").body()).contains("/opinions/" + id, "Un avis est demandé");
        var page = colleague.get("/opinions/" + id);
        assertThat(page.body()).contains(QUESTION, "Nadia Kessels").doesNotContain("Zineb", family.toString());
        assertThat(colleague
                        .post("/opinions/" + id + "/say", Map.of("said", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(colleague
                        .post("/opinions/" + id + "/say", Map.of("said", "En l’écoutant d’abord."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(asker.get("/").body()).contains("/opinions/" + id);
        assertThat(asker.get(path()).body()).contains("En l’écoutant d’abord.", "Hélène Baudoux");
        assertThat(asker.get("/families/" + family + "/access").body()).contains("avis demandé à");
        assertThat(asker.get("/opinions/" + id).body()).contains("En l’écoutant d’abord.", "Zineb");
        assertThat(asker.get("/").body()).doesNotContain("/opinions/" + id);
        assertThat(colleague.get("/families/" + family).statusCode()).isEqualTo(404);
    }

    @Test
    void decliningAsksForAWordAndClosesIt() {
        var id = sent();
        assertThat(colleague
                        .post("/opinions/" + id + "/decline", Map.of("why", ""))
                        .statusCode())
                .isEqualTo(422);
        assertThat(colleague
                        .post("/opinions/" + id + "/decline", Map.of("why", "Je la connais peut-être."))
                        .statusCode())
                .isEqualTo(303);
        assertThat(colleague.get("/opinions/" + id).statusCode()).isEqualTo(404);
        assertThat(asker.get(path()).body()).contains("Je la connais peut-être.");
    }

    @Test
    void whoeverElseAsksGetsWhatDoesNotExist() {
        var id = sent();
        var unknown = UUID.randomUUID();
        for (var who : List.of(People.OTHER_MIDWIFE, People.HOSPITAL_MIDWIFE, People.DOCTOR)) {
            var visitor = new Visitor(port).signIn(people, who);
            var there = visitor.get("/opinions/" + id);
            var nowhere = visitor.get("/opinions/" + unknown);
            assertThat(there.statusCode()).isEqualTo(404);
            assertThat(plain(there.body(), id)).isEqualTo(plain(nowhere.body(), unknown.toString()));
            for (var act : List.of("/say", "/decline", "/withdraw")) {
                assertThat(visitor.post("/opinions/" + id + act, Map.of("said", "bonjour", "why", "non"))
                                .statusCode())
                        .isEqualTo(404);
            }
        }
        assertThat(colleague.post("/opinions/" + id + "/withdraw", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(asker.post("/opinions/" + id + "/decline", Map.of("why", "non"))
                        .statusCode())
                .isEqualTo(404);
    }

    private static String plain(String body, String id) {
        return body.replace(id, "ID")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replaceAll("content=\"[A-Za-z0-9_-]{60,}\"", "");
    }
}
