package be.mille.relay;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.coordination.Mandates;
import be.mille.coordination.ProposeMandate;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.referral.Agreement;
import be.mille.testing.MilleTest;
import be.mille.testing.NamedReaders;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An open relay on its pages, in the record and on my day. */
@MilleTest
class RelayPagesTests {
    private static final String OWNER = People.HOSPITAL_MIDWIFE;
    private static final String AWAITED = "Une chambre en maison maternelle";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Mandates mandates;

    @Autowired
    TestClock clock;

    final String called = "Attente " + UUID.randomUUID();
    FamilyId family;
    Visitor owner;

    @BeforeEach
    void aFamilyOfTheHospital() {
        family = people.as(OWNER, () -> records.open(OpenFamilies.called(called, TestClock.TODAY.plusDays(90))));
        people.runAs(OWNER, () -> {
            join(People.MIDWIFE, RelationType.HEALTH_CARE);
            join(People.SOCIAL_WORKER, RelationType.SOCIAL_CARE);
        });
        owner = new Visitor(port).signIn(people, OWNER);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private void join(String who, RelationType type) {
        relations.add(family, people.get(who).actor(), type, clock.instant(), Proof.AGREED_ORALLY);
    }

    private String page(String path) {
        return "/families/" + family + "/relays" + path;
    }

    private Map<String, String> filled(String kind) {
        return new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "kind", kind,
                "subject", "TEAM",
                "since", "12/11/2026",
                "awaited", AWAITED,
                "from", "Maison Arbre",
                "lookOn", "27/11/2026",
                "to", ""));
    }

    private String started(Map<String, String> form) {
        var answer = owner.post(page("/new"), form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String day(String who) {
        return WholeDay.of(new Visitor(port).signIn(people, who), called);
    }

    private String record(String who) {
        return new Visitor(port).signIn(people, who).get("/families/" + family).body();
    }

    @Test
    void theRecordAndTheDayOfItsOwnerSayItWithItsDays() {
        started(filled("stay"));
        var days = java.time.temporal.ChronoUnit.DAYS.between(java.time.LocalDate.of(2026, 11, 12), TestClock.TODAY);
        assertThat(record(People.SOCIAL_WORKER))
                .contains(
                        "En attente hors de l’équipe",
                        "depuis " + days + " jours",
                        "Garde un œil dessus : Amélie Wauters");
        assertThat(WholeDay.of(owner, called))
                .contains("Mère et bébé à l’hôpital sans raison médicale, depuis " + days);
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain("sans raison médicale, depuis " + days + " jours</");
        clock.forward(Duration.ofDays(1));
        assertThat(record(OWNER)).contains("depuis " + (days + 1) + " jours");
    }

    @Test
    void whatIsWrongIsSaidAtItsFieldAndEverythingTypedStays() {
        var form = filled("stay");
        form.put("kind", "");
        form.put("since", "depuis longtemps");
        var answer = owner.post(page("/new"), form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Choisissez une attente.", "Écrivez le jour", AWAITED, "depuis longtemps");
        form = filled("stay");
        form.put("awaited", " ");
        form.put("lookOn", "12/11/2026");
        assertThat(owner.post(page("/new"), form).body())
                .contains("Écrivez ce qui est attendu.", "Choisissez un jour à venir.", "Maison Arbre");
        var one = started(filled("stay"));
        var close = owner.post(one + "/close", Map.of("version", "0", "ended", "Elle est sortie"));
        assertThat(close.statusCode()).isEqualTo(422);
        assertThat(close.body()).contains("Dites comment cela a fini.", "Elle est sortie");
        assertThat(owner.post(one + "/look", Map.of("version", "0", "lookOn", "bientôt", "news", "Rappelé"))
                        .body())
                .contains("le jour où vous y regarderez", "bientôt", "Rappelé");
    }

    @Test
    void whoeverIsAskedFindsItOnHerDayAndAnswers() {
        var form = filled("place");
        form.put("to", people.get(People.SOCIAL_WORKER).id().toString());
        var one = started(form);
        assertThat(day(People.SOCIAL_WORKER)).contains("On vous demande de garder un œil dessus : Une place attendue");
        var asked = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        assertThat(asked.post(one + "/decline", Map.of("version", "1", "declined", ""))
                        .body())
                .contains("Dites en quelques mots pourquoi.");
        assertThat(asked.post(one + "/accept", Map.of("version", "1")).statusCode())
                .isEqualTo(303);
        assertThat(owner.get(one).body()).contains("Garde un œil dessus : Sarah Aerts", "Je m’en occupe");
        assertThat(asked.post(one + "/close", Map.of("version", "2", "how", "came", "ended", "Lundi"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(asked.get(page("")).body()).contains("Une attente terminée", "Ce qui était attendu est là");
        assertThat(asked.post(one + "/reopen?version=3", Map.of()).statusCode())
                .as("the toast takes it back")
                .isEqualTo(303);
        assertThat(asked.get(one).body()).contains("J’ai regardé : rien encore");
    }

    @Test
    void whoeverCoordinatesIsToldAndSaysThatSheKnows() {
        people.runAs(
                People.MIDWIFE,
                () -> mandates.propose(new ProposeMandate(
                        UUID.randomUUID(),
                        family,
                        people.get(People.MIDWIFE).id(),
                        null,
                        new Agreement(Agreement.Way.ORALLY, TestClock.TODAY),
                        TestClock.TODAY.plusDays(200),
                        null)));
        var one = started(filled("stay"));
        var coordinates = new Visitor(port).signIn(people, People.MIDWIFE);
        assertThat(WholeDay.of(coordinates, called)).contains("Vous coordonnez. Garde un œil dessus : Amélie Wauters");
        assertThat(coordinates.post(one + "/told", Map.of()).statusCode()).isEqualTo(303);
        assertThat(WholeDay.of(coordinates, called)).doesNotContain("Vous coordonnez. Garde un œil dessus");
        clock.forward(Duration.ofDays(20));
        assertThat(day(People.MIDWIFE))
                .as("nobody looked for a week after the day it was meant for")
                .contains("Amélie Wauters voulait y regarder le");
    }

    @Test
    void whoeverComesTooLateReadsWhereItStandsAndHerWordsAreKept() {
        var one = started(filled("stay"));
        var first = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        owner.post(
                one + "/ask",
                Map.of(
                        "version",
                        "0",
                        "to",
                        people.get(People.SOCIAL_WORKER).id().toString()));
        assertThat(first.post(one + "/accept", Map.of("version", "1")).statusCode())
                .isEqualTo(303);
        var late =
                owner.post(one + "/look", Map.of("version", "1", "lookOn", "28/11/2026", "news", "Rappelé ce matin"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .contains("Quelqu’un d’autre vient de le changer", "Ce que vous aviez écrit", "Rappelé ce matin");
        assertThat(first.post(one + "/accept", Map.of("version", "1")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void whatTouchesJusticeLeavesNoTraceForTheOthersUntilSomebodyIsNamed() {
        var before = new Visitor(port)
                .signIn(people, People.SOCIAL_WORKER)
                .get(page(""))
                .body();
        var one = started(filled("decision"));
        assertThat(record(People.SOCIAL_WORKER)).doesNotContain("En attente hors de l’équipe", "justice attendue");
        var colleague = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        assertThat(colleague.get(page("")).body())
                .contains("Rien n’est en attente")
                .hasSameSizeAs(before);
        assertThat(colleague.get(one).statusCode()).isEqualTo(404);
        assertThat(colleague.post(one + "/take", Map.of("version", "0")).statusCode())
                .isEqualTo(404);
        assertThat(WholeDay.of(owner, called))
                .as("a day is read over a shoulder")
                .contains("Une attente hors de l’équipe")
                .doesNotContain("justice attendue");
        assertThat(owner.get(one).body()).contains("Qui d’autre peut le lire ?");
        var named = owner.post(
                one + "/readers",
                Map.of("reader", people.get(People.SOCIAL_WORKER).id().toString()));
        assertThat(colleague.get(one).statusCode()).as("she was not asked yet").isEqualTo(404);
        assertThat(NamedReaders.sheAgrees(owner, named).headers().firstValue("Location"))
                .contains(one);
        assertThat(colleague.get(one).body()).contains(AWAITED);
        assertThat(new Visitor(port).signIn(people, People.MIDWIFE).get(one).statusCode())
                .isEqualTo(404);
    }
}
