package be.mille.screening;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.home.Household;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Professionals see which texts of the content nobody has reviewed; she does not have to. */
@MilleTest
class DraftMarkTests {
    private static final String MARK = "class=\"draft\"";

    @LocalServerPort
    int port;

    @Autowired
    Held held;

    @Autowired
    People people;

    @Autowired
    ApplicationContext context;

    @Test
    void whatComesOutWhatIsProposedAndWhatIsExpectedSayThatTheyAreDrafts() {
        var family = held.family(TestClock.TODAY.plusDays(60));
        var screening = held.start(family);
        held.say(family, screening, "housing.situation", "no-place");
        held.finish(family, screening);
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        var address = "/families/" + family;
        assertThat(midwife.get(address + "/screenings/" + screening + "/result").body())
                .contains(MARK);
        assertThat(midwife.get(address + "/plan").body()).contains(MARK);
        assertThat(midwife.get(address).body()).contains(MARK);
        assertThat(midwife.get(address + "/plan/print").body())
                .as("her own sheet")
                .doesNotContain(MARK);
    }

    @Test
    void aRowOfTheDayAndANeedSayItOnceWhereTheWordsAreTheContentsAndNotWhereTheyAreOnesOwn() {
        var family = held.family(TestClock.TODAY.plusDays(60));
        var homes = new Household(context);
        homes.step(family, People.MIDWIFE, "housing", "Rappeler le logement", People.MIDWIFE, TestClock.TODAY);
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        var plan = midwife.get("/families/" + family + "/plan").body();
        assertThat(around(plan, "<h2 id=\"need-", "</h2>")).containsOnlyOnce(MARK);
        assertThat(around(plan, "<h3>Rappeler le logement", "</h3>"))
                .as("one’s own words")
                .doesNotContain(MARK);
        var day = midwife.get("/?all=today").body();
        assertThat(around(day, "Rappeler le logement", "</p>")).doesNotContain(MARK);
        assertThat(Pattern.compile("<p class=\"mo__w\">[^<]*<span " + MARK)
                        .matcher(midwife.get("/?all=awaited").body()
                                + midwife.get("/?all=week").body())
                        .find())
                .as("what the stage of a family asks for")
                .isTrue();
    }

    private static String around(String body, String from, String to) {
        var start = body.indexOf(from);
        assertThat(start).as(from).isNotNegative();
        return body.substring(start, body.indexOf(to, start));
    }
}
