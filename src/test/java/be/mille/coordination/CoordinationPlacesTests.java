package be.mille.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.home.Household;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
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
import org.springframework.core.env.Environment;

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

    @Autowired
    Environment settings;

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

    /** How many families she coordinates already, whichever test asked her. */
    private int now() {
        return Integer.parseInt(new Owner(settings)
                .strings("""
                        select count(*) from coordination.mandate
                        where holder = ? and state = 'ACTIVE' and ends_on >= date '%s'
                        """.formatted(TestClock.TODAY), who().value())
                .getFirst());
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
        people.runAs(WHO, () -> places.keep(now() + 1));
        assertThat(suggested().room()).isTrue();
        assertThat(people.as(People.MIDWIFE, () -> suggestions.of(family))
                        .getFirst()
                        .who())
                .isEqualTo(who());
        people.runAs(WHO, () -> places.keep(now()));
        assertThat(suggested().busy()).isTrue();
        assertThat(suggested().room()).isFalse();
    }

    @Test
    void theNumberIsHersAlone() {
        var most = now() + 3;
        people.runAs(WHO, () -> places.keep(most));
        assertThat(people.as(People.MIDWIFE, places::mine).most()).isNull();
        assertThat(people.as(People.MIDWIFE, () -> mandates.room(Set.of(who()))))
                .containsExactly(who());
        var visitor = new Visitor(port).signIn(people, WHO);
        assertThat(visitor.get("/me/coordinating").body()).contains("aujourd’hui.", "value=\"" + most + "\"");
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
