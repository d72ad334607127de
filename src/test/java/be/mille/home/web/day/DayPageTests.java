package be.mille.home.web.day;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.Contact;
import be.mille.home.Household;
import be.mille.home.Statements;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MilleTest
class DayPageTests {
    private static final String HER = "lotte-claes";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    ApplicationContext context;

    @Test
    void aStepThatIsLateComesFirstSaysWhyAndIsTickedAndUndone() {
        var homes = new Household(context);
        var family = homes.open(HER, "Nour", TestClock.TODAY.plusDays(60));
        homes.contact(family, HER, Contact.State.PLANNED, TestClock.TODAY, LocalTime.of(14, 0));
        homes.step(family, HER, "housing", "Appeler la régie", HER, TestClock.TODAY.minusDays(3));
        var visitor = new Visitor(port).signIn(people, HER);

        var day = visitor.get("/").body();
        assertThat(day).contains("3 jours de retard", "Appeler la régie", "Dans le plan, c’est à vous", "14:00");
        assertThat(day.indexOf("Appeler la régie")).isLessThan(day.indexOf("14:00"));

        var form = Pattern.compile(
                        "action=\"(/families/" + family
                                + "/plan/steps/[^\"]+/progress)\".*?name=\"version\" value=\"(\\d+)\"",
                        Pattern.DOTALL)
                .matcher(day);
        assertThat(form.find()).isTrue();
        var done = visitor.post(form.group(1), Map.of("version", form.group(2), "back", "/"));
        assertThat(done.headers().firstValue("Location")).contains("/");
        var after = visitor.get("/").body();
        assertThat(after).contains("data-toast").doesNotContain("Appeler la régie");

        var undo = Pattern.compile("action=\"(/families/" + family + "/plan/steps/[^\"]+/undo[^\"]*)\"")
                .matcher(after);
        assertThat(undo.find()).isTrue();
        visitor.post(undo.group(1).replace("&amp;", "&"), Map.of());
        assertThat(visitor.get("/").body()).contains("Appeler la régie");
    }

    @Test
    void anAppointmentOfTodayIsTickedWithOneTapAndUndone() {
        var homes = new Household(context);
        var code = "pauline-gillain";
        var family = homes.open(code, "Sabah", TestClock.TODAY.plusDays(60));
        homes.contact(family, code, Contact.State.PLANNED, TestClock.TODAY, LocalTime.of(8, 0));
        var visitor = new Visitor(port).signIn(people, code);
        var form = Pattern.compile(
                        "action=\"(/families/" + family
                                + "/contacts/[^\"]+/state\\?state=DONE)\".*?name=\"version\" value=\"(\\d+)\"",
                        Pattern.DOTALL)
                .matcher(visitor.get("/").body());
        assertThat(form.find()).isTrue();
        var done = visitor.post(form.group(1), Map.of("version", form.group(2), "back", "/"));
        assertThat(done.headers().firstValue("Location")).contains("/");
        var after = visitor.get("/").body();
        assertThat(after).contains("a eu lieu.").doesNotContain("08:00");

        var undo = Pattern.compile("action=\"(/families/" + family + "/contacts/[^\"]+/undo[^\"]*)\"")
                .matcher(after);
        assertThat(undo.find()).isTrue();
        var undone = visitor.post(undo.group(1).replace("&amp;", "&"), Map.of());
        assertThat(undone.headers().firstValue("Location")).contains("/");
        assertThat(visitor.get("/").body()).contains("08:00");
    }

    @Test
    void whatNobodyPromisedIsAwaitedCalmlyOneRowAFamilyAndNeverLate() {
        var homes = new Household(context);
        var code = "valerie-mercenier";
        homes.open(code, "Rania", TestClock.TODAY.minusDays(20));
        homes.open(code, "Loubna", TestClock.TODAY.minusDays(400));
        var day = new Visitor(port).signIn(people, code).get("/").body();
        assertThat(day).contains("Encore attendu", "depuis le").doesNotContain("class=\"late\"", "jours de retard");
        var later = day.indexOf("id=\"later\"");
        var awaited = day.substring(day.indexOf("id=\"awaited\""), later < 0 ? day.length() : later);
        assertThat(awaited.split(">Rania<", -1)).hasSize(2);
    }

    @Test
    void whoAccompaniesNobodyGetsAnHonestPage() {
        for (var code : new String[] {People.ADMINISTRATOR, People.FACILITATOR}) {
            var page = new Visitor(port).signIn(people, code).get("/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body())
                    .contains("n’accompagne pas de familles")
                    .doesNotContain("href=\"/families", "attendue");
        }
    }

    /** Else their chance numbers would order them, and an order that says nothing could tell of something hidden. */
    @Test
    void whatIsEqualOtherwiseComesByName() {
        var homes = new Household(context);
        var code = "sarah-aerts";
        for (var called : List.of("Rang C", "Rang A", "Rang F", "Rang E", "Rang B", "Rang D")) {
            var family = homes.open(code, called, TestClock.TODAY.plusDays(100));
            homes.step(family, code, "housing", "Chercher", code, TestClock.TODAY);
        }
        var rows = Pattern.compile("Rang [A-F](?=<)")
                .matcher(new Visitor(port).signIn(people, code).get("/").body())
                .results()
                .map(MatchResult::group)
                .distinct();
        assertThat(rows).containsExactly("Rang A", "Rang B", "Rang C", "Rang D", "Rang E", "Rang F");
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheFamilies() {
        var homes = new Household(context);
        var code = "jeanne-mukendi";
        var visitor = new Visitor(port).signIn(people, code);
        var first = homes.open(code, "Première", TestClock.TODAY.plusDays(100));
        homes.step(first, code, "housing", "Chercher", code, TestClock.TODAY);
        homes.contact(first, code, Contact.State.PLANNED, TestClock.TODAY, null);
        visitor.get("/");
        int one = statements(visitor);
        for (int i = 0; i < 12; i++) {
            var family = homes.open(code, "Famille " + i, TestClock.TODAY.plusDays(100 + i));
            homes.step(family, code, "housing", "Chercher", code, TestClock.TODAY.plusDays(i));
            homes.contact(family, code, Contact.State.PLANNED, TestClock.TODAY.plusDays(i), null);
        }
        assertThat(statements(visitor)).isEqualTo(one).isLessThanOrEqualTo(38);
    }

    private static int statements(Visitor visitor) {
        try (var statements = new Statements()) {
            assertThat(visitor.get("/").statusCode()).isEqualTo(200);
            return statements.sent().size();
        }
    }
}
