package be.mille.home.web.team;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.Families;
import be.mille.home.Household;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@MilleTest
class TeamPageTests {
    private static final String HER = People.MIDWIFE;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Families families;

    @Autowired
    ApplicationContext context;

    @Test
    void aColleagueIsAddedOnceWithTheAgreementAndSeesTheFamilyUntilSheLeaves() {
        var family = new Household(context).open(HER, "Équipe", TestClock.TODAY.plusDays(70));
        var path = "/families/" + family;
        var visitor = new Visitor(port).signIn(people, HER);
        var colleague = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        assertThat(colleague.get(path).statusCode()).isEqualTo(404);

        visitor.get(path + "/team");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(visitor.post(path + "/share", agreed()).statusCode()).isEqualTo(303);
        }
        assertThat(colleague.get(path).statusCode()).isEqualTo(200);
        var page = visitor.get(path + "/team").body();
        assertThat(page)
                .contains("2 personnes accompagnent", "Sarah Aerts", "aide sociale, depuis le 24 nov., jusqu’au");

        var unsaid = visitor.post(path + "/team/end", Map.of("colleague", id(People.SOCIAL_WORKER), "reason", " "));
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("pourquoi l’accès prend fin");
        visitor.post(path + "/team/end", Map.of("colleague", id(People.SOCIAL_WORKER), "reason", "CARE_ENDED"));
        assertThat(colleague.get(path).statusCode()).isEqualTo(404);
        assertThat(visitor.get(path + "/team").body()).contains("1 personne accompagne", "Avant");
    }

    @Test
    void somebodyWhoAccompaniesNobodyIsNotOffered() {
        var family = new Household(context).open(HER, "Admin", TestClock.TODAY.plusDays(70));
        var visitor = new Visitor(port).signIn(people, HER);
        assertThat(visitor.get("/families/" + family + "/team").body())
                .contains(id(People.DOCTOR))
                .doesNotContain(id(People.ADMINISTRATOR));
    }

    /** Function and house begin alike there: "OCMW" is said once. */
    @Test
    void aDutchReaderReadsTheDutchNameOfAHouse() {
        var family = new Household(context).open(HER, "Huis", TestClock.TODAY.plusDays(70));
        var visitor = new Visitor(port).speaking("nl").signIn(people, HER);
        assertThat(visitor.get("/families/" + family + "/team").body())
                .contains("Sarah Aerts, Maatschappelijk werker bij het OCMW, antenne Heldere Oever")
                .doesNotContain("Rive-Claire");
    }

    @Test
    void whoeverLeavesTheTeamNoLongerCoordinates() {
        var homes = new Household(context);
        var family = homes.open(HER, "Relais", TestClock.TODAY.plusDays(70));
        homes.join(family, HER, People.SOCIAL_WORKER, TestClock.TODAY.minusDays(2));
        people.runAs(
                HER,
                () -> families.coordinate(
                        family, people.get(People.SOCIAL_WORKER).id(), null));
        var visitor = new Visitor(port).signIn(people, HER);
        assertThat(visitor.get("/families/" + family).body()).containsPattern("id=\"coordinates\">.*Sarah Aerts");
        visitor.get("/families/" + family + "/team");
        visitor.post(
                "/families/" + family + "/team/end",
                Map.of("colleague", id(People.SOCIAL_WORKER), "reason", "HANDED_OVER"));
        assertThat(visitor.get("/families/" + family).body()).contains("personne encore");
    }

    private Map<String, String> agreed() {
        return Map.of(
                "colleague",
                id(People.SOCIAL_WORKER),
                "informed",
                "true",
                "how",
                "GIVEN",
                "subjects",
                "C2",
                "task",
                "rights");
    }

    private String id(String code) {
        return people.get(code).id().toString();
    }
}
