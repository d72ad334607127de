package be.mille.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.home.Household;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Each says for herself how many families she can coordinate; the others learn yes or no. */
@MilleTest
class CoordinationPlacesTests {
    private static final String WHO = People.DOCTOR;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Places places;

    @Autowired
    Mandates mandates;

    @Autowired
    Suggestions suggestions;

    @Autowired
    ApplicationContext context;

    private FamilyId family;

    @BeforeEach
    void aFamilyOfThree() {
        var homes = new Household(context);
        family = homes.open(People.MIDWIFE, "Places", TestClock.TODAY.plusDays(60));
        homes.join(family, People.MIDWIFE, WHO, TestClock.TODAY.minusDays(20));
        homes.join(family, People.MIDWIFE, People.SOCIAL_WORKER, TestClock.TODAY.minusDays(20));
    }

    @AfterEach
    void nothingIsSaidAgain() {
        people.runAs(WHO, () -> places.keep(null));
    }

    private ActorId who() {
        return people.get(WHO).id();
    }

    private Suggestion suggested() {
        return people.as(People.MIDWIFE, () -> suggestions.of(family)).stream()
                .filter(one -> one.who().equals(who()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void roomByHerOwnWordPutsHerForwardAndNoneBack() {
        assertThat(suggested().room()).isFalse();
        people.runAs(WHO, () -> places.keep(3));
        assertThat(suggested().room()).isTrue();
        assertThat(people.as(People.MIDWIFE, () -> suggestions.of(family))
                        .getFirst()
                        .who())
                .isEqualTo(who());
        people.runAs(WHO, () -> places.keep(0));
        assertThat(suggested().busy()).isTrue();
        assertThat(suggested().room()).isFalse();
    }

    @Test
    void theNumberIsHersAlone() {
        people.runAs(WHO, () -> places.keep(3));
        assertThat(people.as(People.MIDWIFE, places::mine).most()).isNull();
        assertThat(people.as(People.MIDWIFE, () -> mandates.room(Set.of(who()))))
                .containsExactly(who());
        var visitor = new Visitor(port).signIn(people, WHO);
        assertThat(visitor.get("/me/coordinating").body()).contains("Vous ne coordonnez aucune famille", "value=\"3\"");
    }

    @Test
    void whatIsNoNumberIsSaidAtTheField() {
        var visitor = new Visitor(port).signIn(people, WHO);
        visitor.get("/me/coordinating");
        var answer = visitor.post("/me/coordinating", Map.of("most", "beaucoup"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Écrivez un nombre entre 0 et 200", "beaucoup");
        assertThat(visitor.post("/me/coordinating", Map.of("most", "12")).statusCode())
                .isEqualTo(303);
        assertThat(people.as(WHO, places::mine).most()).isEqualTo(12);
    }
}
