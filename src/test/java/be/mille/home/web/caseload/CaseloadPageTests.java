package be.mille.home.web.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.Contact;
import be.mille.family.Families;
import be.mille.home.Household;
import be.mille.home.Statements;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MilleTest
class CaseloadPageTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Families families;

    @Autowired
    ApplicationContext context;

    @Test
    void eachFilterKeepsItsOwn() {
        var homes = new Household(context);
        var her = "marianne-colson";
        var early = homes.open(her, "Tôt Caseload", TestClock.TODAY.plusDays(250));
        var near = homes.open(her, "Proche Caseload", TestClock.TODAY.plusDays(9));
        var silent = homes.open(her, "Muette Caseload", TestClock.TODAY.plusDays(100));
        homes.contact(silent, her, Contact.State.DONE, TestClock.TODAY.minusDays(45), null);
        homes.contact(near, her, Contact.State.DONE, TestClock.TODAY.minusDays(2), null);
        people.runAs(her, () -> families.coordinate(near, people.get(her).id(), null));
        var visitor = new Visitor(port).signIn(people, her);

        assertThat(names(visitor, "/families")).contains("Tôt Caseload", "Proche Caseload", "Muette Caseload");
        assertThat(names(visitor, "/families?view=mine")).containsExactly("Proche Caseload");
        assertThat(names(visitor, "/families?view=nobody"))
                .contains("Tôt Caseload")
                .doesNotContain("Proche Caseload");
        assertThat(names(visitor, "/families?view=silent"))
                .contains("Muette Caseload")
                .doesNotContain("Proche Caseload");
        assertThat(names(visitor, "/families?view=silent&days=60")).doesNotContain("Muette Caseload");
        assertThat(names(visitor, "/families?view=leaving")).containsExactly("Proche Caseload");
        assertThat(names(visitor, "/families?stage=first-trimester")).containsExactly("Tôt Caseload");
        assertThat(names(visitor, "/families?stage=third-trimester")).containsExactly("Proche Caseload");
        assertThat(names(visitor, "/families?sort=contact").getFirst()).isEqualTo("Muette Caseload");
        assertThat(names(visitor, "/families?sort=stage")).startsWith("Tôt Caseload");
        assertThat(names(visitor, "/families?q=proche")).contains("Proche Caseload");
        assertThat(visitor.get("/families?stage=closed").body()).contains("Aucune famille ne répond");
        assertThat(visitor.get("/families?view=%3Cb%3E&page=zz&days=-4").statusCode())
                .isEqualTo(200);
        assertThat(visitor.get("/families").body()).contains("/families/" + early);
    }

    @Test
    void familiesOfOthersAreNeitherListedNorCounted() {
        var homes = new Household(context);
        homes.open(People.MIDWIFE, "Autre Caseload", TestClock.TODAY.plusDays(80));
        var visitor = new Visitor(port).signIn(people, "farid-benkirane");
        assertThat(visitor.get("/families").body())
                .doesNotContain("Autre Caseload")
                .contains("Aucune famille ne vous est ouverte");
        assertThat(new Visitor(port)
                        .signIn(people, People.FACILITATOR)
                        .get("/families")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void fiftyComeOnAPageAndStatementsDoNotGrowWithThem() {
        var homes = new Household(context);
        var code = "samuel-tesfay";
        var visitor = new Visitor(port).signIn(people, code);
        var first = homes.open(code, "Page 000", TestClock.TODAY.plusDays(100));
        homes.step(first, code, "housing", "Chercher", code, TestClock.TODAY);
        homes.contact(first, code, Contact.State.PLANNED, TestClock.TODAY, null);
        visitor.get("/families");
        int one = statements(visitor);
        for (int i = 1; i < 53; i++) {
            var family = homes.open(code, "Page %03d".formatted(i), TestClock.TODAY.plusDays(100 + i));
            if (i < 4) {
                homes.step(family, code, "housing", "Chercher", code, TestClock.TODAY.plusDays(i));
                homes.contact(family, code, Contact.State.PLANNED, TestClock.TODAY.plusDays(i), null);
            }
        }
        assertThat(statements(visitor)).isEqualTo(one).isLessThanOrEqualTo(16);
        assertThat(names(visitor, "/families?sort=name")).hasSize(50).startsWith("Page 000");
        assertThat(names(visitor, "/families?sort=name&page=2")).containsExactly("Page 050", "Page 051", "Page 052");
        assertThat(names(visitor, "/families?sort=name&page=9")).containsExactly("Page 050", "Page 051", "Page 052");
        assertThat(names(visitor, "/families?all=yes")).hasSize(53);
    }

    @Test
    void aSearchSaysWhatItFoundAmongHowManyAndWhatComesNext() {
        var homes = new Household(context);
        var code = "wim-hendrickx";
        var visitor = new Visitor(port).signIn(people, code);
        var found = homes.open(code, "Trouvée Une", TestClock.TODAY.plusDays(100));
        homes.step(found, code, "housing", "Chercher un abri", code, TestClock.TODAY);
        var other = homes.open(code, "Autre Deux", TestClock.TODAY.plusDays(100));
        homes.step(other, code, "housing", "Chercher un lit", code, TestClock.TODAY);

        assertThat(visitor.get("/families?q=trouv").body())
                .contains("1 famille trouvée", "Vous en accompagnez 2", "Chercher un abri")
                .doesNotContain("Chercher un lit");
        assertThat(visitor.get("/families?q=personne").body()).contains("Aucune famille ne répond");
        assertThat(visitor.get("/families").body()).contains("2 familles", "Chercher un lit");
    }

    private static int statements(Visitor visitor) {
        try (var statements = new Statements()) {
            assertThat(visitor.get("/families").statusCode()).isEqualTo(200);
            return statements.sent().size();
        }
    }

    private static java.util.List<String> names(Visitor visitor, String path) {
        return Pattern.compile("<th scope=\"row\"><a href=\"[^\"]+\"><bdi>([^<]+)</bdi>")
                .matcher(visitor.get(path).body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
