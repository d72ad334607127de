package be.mille.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.testing.MilleTest;
import be.mille.testing.NamedReaders;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** An authority around a family is noted and never let in; who may read of it is named, and what may be said is kept at each time. */
@MilleTest
class AuthoritiesTests {
    private static final String AUTHOR = People.HOSPITAL_MIDWIFE;
    private static final String MAY_SAY = "Les visites suivies et le poids du bébé";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Authorities authorities;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    final String called = "Autour " + UUID.randomUUID();
    FamilyId family;
    Visitor author;

    @BeforeEach
    void aFamilyOfTheHospitalWithATeam() {
        family = people.as(AUTHOR, () -> records.open(OpenFamilies.called(called, TestClock.TODAY.plusDays(90))));
        people.runAs(AUTHOR, () -> {
            join(People.MIDWIFE, RelationType.HEALTH_CARE);
            join(People.SOCIAL_WORKER, RelationType.SOCIAL_CARE);
        });
        author = new Visitor(port).signIn(people, AUTHOR);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private void join(String who, RelationType type) {
        relations.add(family, people.get(who).actor(), type, clock.instant(), Proof.AGREED_ORALLY);
    }

    private static AuthorityFields fields(SheKnows knows, @Nullable String words, LocalDate reread) {
        return new AuthorityFields(
                "saj",
                "Madame Lenoir",
                "le matin, au service",
                TestClock.TODAY.minusDays(40),
                "voluntary",
                MAY_SAY,
                "Ce qu’elle a confié de son enfance",
                knows,
                words,
                reread);
    }

    private AuthorityId noted() {
        var fields = fields(SheKnows.AGREED, null, TestClock.TODAY.plusDays(30));
        var done = people.as(AUTHOR, () -> authorities.note(UUID.randomUUID(), family, fields));
        return ((AuthorityOutcome.Done) done).id();
    }

    private Map<String, String> filled() {
        return new HashMap<>(Map.ofEntries(
                Map.entry("key", UUID.randomUUID().toString()),
                Map.entry("version", "0"),
                Map.entry("kind", "ocj"),
                Map.entry("contact", "Mevrouw Peeters"),
                Map.entry("reach", ""),
                Map.entry("since", "12/11/2026"),
                Map.entry("frame", "reported"),
                Map.entry("maySay", MAY_SAY),
                Map.entry("notSay", ""),
                Map.entry("knows", "TOLD"),
                Map.entry("knowsWords", ""),
                Map.entry("rereadOn", "20/12/2026")));
    }

    private String page(String path) {
        return "/families/" + family + "/authorities" + path;
    }

    private String as(String who, String path) {
        return new Visitor(port).signIn(people, who).get(path).body();
    }

    @Test
    void nobodyButItsAuthorFindsItUntilSomebodyIsNamed() {
        var before = as(People.SOCIAL_WORKER, page(""));
        var id = noted();
        for (var one : List.of(People.MIDWIFE, People.SOCIAL_WORKER)) {
            assertThat(people.as(one, () -> authorities.of(family))).isEmpty();
            assertThatThrownBy(() -> people.as(one, () -> authorities.get(family, id)))
                    .isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> people.as(one, () -> {
                        authorities.end(family, id, 0);
                        return 1;
                    }))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThat(as(People.SOCIAL_WORKER, page(""))).hasSameSizeAs(before).doesNotContain("SAJ");
        var named = Map.of("reader", people.get(People.SOCIAL_WORKER).id().toString());
        var led = author.post(page("/" + id + "/readers"), named);
        assertThat(as(People.SOCIAL_WORKER, page("")))
                .as("she was not asked yet")
                .doesNotContain("SAJ");
        NamedReaders.sheAgrees(author, led);
        assertThat(as(People.SOCIAL_WORKER, page("")))
                .contains("SAJ", "Madame Lenoir", MAY_SAY, "Ce qu’elle a confié", "Elle est d’accord");
        assertThat(as(People.MIDWIFE, page(""))).contains("Rien n’est noté");
        assertThat(author.get("/families/" + family + "/team").body())
                .as("it is no member of the team")
                .doesNotContain("Lenoir", "SAJ");
    }

    @Test
    void whatSheWasNotToldIsExplainedAndAllOfItIsReadAgainWithinThreeMonths() {
        var missing = fields(SheKnows.NOT_YET, " ", TestClock.TODAY.plusDays(200));
        assertThat(people.as(AUTHOR, () -> authorities.note(UUID.randomUUID(), family, missing)))
                .isEqualTo(new AuthorityOutcome.Refused(
                        Set.of(AuthorityProblem.KNOWS_WORDS_MISSING, AuthorityProblem.REREAD_FAR)));
        assertThat(people.as(AUTHOR, () -> authorities.of(family))).isEmpty();
    }

    @Test
    void whatMightBeSaidIsKeptAtEachChange() {
        var id = noted();
        var less = new AuthorityFields(
                "spj",
                null,
                null,
                TestClock.TODAY,
                "compulsory",
                "Rien n’est convenu",
                null,
                SheKnows.TOLD,
                null,
                TestClock.TODAY.plusDays(9));
        people.as(AUTHOR, () -> authorities.change(family, id, less, 0));
        assertThatThrownBy(() -> people.as(AUTHOR, () -> authorities.change(family, id, less, 0)))
                .isInstanceOf(StaleException.class);
        people.as(AUTHOR, () -> authorities.reread(family, id, TestClock.TODAY.plusDays(20), 1));
        assertThat(people.as(AUTHOR, () -> authorities.course(family, id)))
                .extracting(Agreed::what, Agreed::maySay)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Agreed.What.NOTED, MAY_SAY),
                        org.assertj.core.groups.Tuple.tuple(Agreed.What.CHANGED, "Rien n’est convenu"),
                        org.assertj.core.groups.Tuple.tuple(Agreed.What.REREAD, "Rien n’est convenu"));
        assertThat(new Owner(settings).strings("select may_say from relay.agreed where authority = '" + id + "'"))
                .noneMatch(one -> one.contains("visites") || one.contains("convenu"));
    }

    @Test
    void thePageKeepsWhatWasTypedAndTheEndCanBeUndone() {
        var form = filled();
        form.remove("knows");
        form.put("frame", "");
        form.put("rereadOn", "au printemps");
        var wrong = author.post(page("/new"), form);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(
                        "Dites si elle le sait.", "Dites dans quel cadre", "au printemps", "Mevrouw Peeters", MAY_SAY);
        var one = author.post(page("/new"), filled())
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(author.get(one).body()).contains("Mevrouw Peeters", "Un signalement a été fait", "Elle le sait");
        var edited = filled();
        edited.put("contact", "Mevrouw Claes");
        assertThat(author.post(one + "/edit", edited).statusCode()).isEqualTo(303);
        edited.put("contact", "Trop tard");
        var stale = author.post(one + "/edit", edited);
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Trop tard", "Quelqu’un d’autre vient de le changer.");
        assertThat(author.post(one + "/end", Map.of("version", "1")).statusCode())
                .isEqualTo(303);
        assertThat(author.get(page("")).body()).contains("Une autorité qui n’est plus là");
        assertThat(author.post(one + "/reopen?version=2", Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(author.get(page("")).body()).contains("Mevrouw Claes").doesNotContain("n’est plus là");
    }

    @Test
    void whoeverNotedItIsAskedToReadItAgainAndTheDayNamesNoAuthority() {
        noted();
        assertThat(WholeDay.of(author)).doesNotContain("Relire ce qui peut être dit");
        clock.forward(Duration.ofDays(29));
        var day = WholeDay.of(new Visitor(port).signIn(people, AUTHOR));
        assertThat(day).contains("Relire ce qui peut être dit hors de l’équipe").doesNotContain("SAJ", "Lenoir");
        assertThat(as(People.SOCIAL_WORKER, "/")).doesNotContain("Relire ce qui peut être dit hors de l’équipe");
    }
}
