package be.mille.home.web.record;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.family.Contact;
import be.mille.family.Families;
import be.mille.home.Household;
import be.mille.home.Statements;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.note.About;
import be.mille.note.Circle;
import be.mille.note.HerReading;
import be.mille.note.Notes;
import be.mille.note.WriteNote;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

@MilleTest
class GlanceTests {
    private static final String HER = People.MIDWIFE;
    private static final String SECRET = "Mettre à l’abri";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Families families;

    @Autowired
    Notes notes;

    @Autowired
    Environment settings;

    @Autowired
    ApplicationContext context;

    @Test
    void whatAColleagueNeedsIsThere() {
        var family = family("Amal");
        var page =
                new Visitor(port).signIn(people, HER).get("/families/" + family).body();
        assertThat(page)
                .contains(
                        "Amal", "27 SA + 3", "Coordonne", "il y a 4 jours", "Chercher un logement", "4 jours de retard")
                .contains(
                        "N’a encore rien partagé",
                        "Luc Lambrechts",
                        "Points d’appui",
                        "Déjà entrepris",
                        "Ligne du temps")
                .contains("Domaines de vie", "Le souhaite");
    }

    @Test
    void nobodyWhoCoordinatesIsSaidAndCanBeProposed() {
        var family = new Household(context).open(HER, "Sans", TestClock.TODAY.plusDays(90));
        assertThat(new Visitor(port)
                        .signIn(people, HER)
                        .get("/families/" + family)
                        .body())
                .contains("personne encore", "/families/" + family + "/coordination");
    }

    @Test
    void anEmptyRecordIsNoBlankPage() {
        var family = new Household(context).open(HER, "Vide", null);
        assertThat(new Visitor(port)
                        .signIn(people, HER)
                        .get("/families/" + family)
                        .body())
                .contains("Le terme n’est pas encore connu", "Rien n’est encore noté", "Aucun besoin");
    }

    /** Somebody else's family, an unknown one and something that is no id at all are the same page, byte for byte. */
    @Test
    void aStrangerSeesWhatIsSeenOfAFamilyThatDoesNotExist() {
        var family = family("Cachée");
        for (var code : new String[] {People.OTHER_MIDWIFE, People.ADMINISTRATOR}) {
            var visitor = new Visitor(port).signIn(people, code);
            for (var page : new String[] {"", "/team"}) {
                var hidden = visitor.get("/families/" + family + page);
                var absent = visitor.get("/families/" + UUID.randomUUID() + page);
                assertThat(hidden.statusCode()).isEqualTo(404);
                assertThat(plain(hidden.body())).isEqualTo(plain(absent.body()));
            }
            assertThat(visitor.get("/families/nobody/team").statusCode()).isEqualTo(404);
        }
    }

    /** Two worlds that differ by one restricted fact look the same to a reader who is not cleared. */
    @Test
    void whatIsRestrictedLeavesNoTrace() {
        var quiet = family("Deux mondes");
        var other = family("Deux mondes");
        var homes = new Household(context);
        homes.step(other, HER, "violence", SECRET, HER, TestClock.TODAY.minusDays(1));
        var colleague = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        assertThat(plain(colleague.get("/families/" + other).body()))
                .isEqualTo(plain(colleague.get("/families/" + quiet).body()));
        assertThat(colleague.get("/families").body()).doesNotContain(SECRET);
        assertThat(WholeDay.of(colleague)).doesNotContain(SECRET);
        assertThat(new Visitor(port)
                        .signIn(people, HER)
                        .get("/families/" + other)
                        .body())
                .as("negative control: its author sees it")
                .contains(SECRET);
    }

    /** Her thread says that somebody wrote, and nothing of what; for others than its readers it says nothing. */
    @Test
    void aNoteIsOnTheThreadOfWhoMayReadItAndOfNobodyElse() {
        var quiet = family("Fil");
        var other = family("Fil");
        note(other, Circle.CHOSEN, "pour Luc seulement");
        note(other, Circle.DRAFT, "un brouillon");
        var colleague = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        assertThat(plain(colleague.get("/families/" + other).body()))
                .isEqualTo(plain(colleague.get("/families/" + quiet).body()));
        var doctor = new Visitor(port).signIn(people, People.DOCTOR).get("/families/" + other);
        assertThat(doctor.body())
                .as("negative control: he was chosen")
                .contains("/families/" + other + "/notes/")
                .doesNotContain("pour Luc seulement", "un brouillon");
    }

    private void note(FamilyId family, Circle circle, String words) {
        var chosen = circle == Circle.CHOSEN ? Set.of(people.get(People.DOCTOR).id()) : Set.<ActorId>of();
        people.runAs(
                HER,
                () -> notes.write(new WriteNote(
                        UUID.randomUUID(),
                        family,
                        null,
                        0,
                        Compartment.C2,
                        circle,
                        chosen,
                        About.HER,
                        "fr",
                        words,
                        HerReading.OPEN)));
    }

    /** Who wrote only what the reader may not know is as silent to her as somebody who wrote nothing. */
    @Test
    void aRestrictedWriterIsNotGivenAwayByNotBeingSilent() {
        var family = family("Silence");
        new Household(context)
                .step(family, People.DOCTOR, "violence", SECRET, People.DOCTOR, TestClock.TODAY.plusDays(1));
        var silent = new Visitor(port)
                .signIn(people, People.SOCIAL_WORKER)
                .get("/families/" + family)
                .body();
        assertThat(silent.substring(silent.indexOf("id=\"silent\""))).contains("Luc Lambrechts");
    }

    @Test
    void onePanelThatFailsHidesNoOther() {
        var family = family("Panne");
        var visitor = new Visitor(port).signIn(people, HER);
        var owner = new Owner(settings);
        owner.run("alter table careplan.step rename to step_away");
        try {
            var page = visitor.get("/families/" + family);
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("n’a pas pu être lue", "Panne", "Points d’appui", "27 SA + 3", "il y a 4 jours")
                    .contains("Pas encore notés");
        } finally {
            owner.run("alter table careplan.step_away rename to step");
        }
        assertThat(visitor.get("/families/" + family).body()).doesNotContain("n’a pas pu être lue");
    }

    @Test
    void thePageAsksItsSourcesOnceEach() {
        var family = family("Comptes");
        var visitor = new Visitor(port).signIn(people, HER);
        visitor.get("/families/" + family);
        try (var statements = new Statements()) {
            visitor.get("/families/" + family);
            assertThat(statements.sent()).hasSizeLessThanOrEqualTo(88);
        }
    }

    private FamilyId family(String called) {
        var homes = new Household(context);
        var family = homes.open(HER, called, TestClock.TODAY.plusDays(88));
        homes.join(family, HER, People.SOCIAL_WORKER, TestClock.TODAY.minusDays(60));
        homes.join(family, HER, People.DOCTOR, TestClock.TODAY.minusDays(110));
        homes.contact(family, HER, Contact.State.DONE, TestClock.TODAY.minusDays(4), null);
        homes.contact(family, HER, Contact.State.PLANNED, TestClock.TODAY.plusDays(2), LocalTime.of(14, 0));
        homes.step(family, HER, "housing", "Chercher un logement", HER, TestClock.TODAY.minusDays(4));
        homes.step(
                family,
                People.SOCIAL_WORKER,
                "money",
                "Aide médicale",
                People.SOCIAL_WORKER,
                TestClock.TODAY.plusDays(8));
        return family;
    }

    /** Without what differs between any two answers: ids, tokens, the request's number. */
    private static String plain(String body) {
        return body.replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "ID")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "CSRF")
                .replaceAll("nonce-[^\"']+", "NONCE");
    }
}
