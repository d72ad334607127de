package be.mille.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.Merges;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.screening.Interpreting;
import be.mille.screening.Presence;
import be.mille.screening.ScreeningMoment;
import be.mille.screening.Screenings;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** What is expected closes on the pages too: on the record, in my day, and in the record that is kept after a merge. */
@MilleTest
class ExpectedClosesTests {
    private static final String HER = "thomas-deprez";
    private static final String SCREENING = "Faire un premier dépistage avant 16 semaines";
    private static final String PLAN = "Convenir d’un plan d’accompagnement avec la personne";

    @LocalServerPort
    int port;

    @Autowired
    Screenings screenings;

    @Autowired
    Merges merges;

    @Autowired
    People people;

    @Autowired
    ApplicationContext context;

    @Test
    void aScreeningHeldAndAPlanAgreedAreNoLongerExpected() {
        var homes = new Household(context);
        var family = homes.open(HER, "Attendue", TestClock.TODAY.plusWeeks(24));
        var visitor = new Visitor(port).signIn(people, HER);
        var record = "/families/" + family;
        assertThat(visitor.get(record).body()).contains(SCREENING, PLAN);
        assertThat(WholeDay.of(visitor)).contains(SCREENING);
        screen(family);
        homes.step(family, HER, "housing", "Chercher un logement", HER, TestClock.TODAY.plusDays(3));
        assertThat(visitor.get(record).body()).doesNotContain(SCREENING, PLAN).contains("Chercher un logement");
        assertThat(WholeDay.of(visitor)).doesNotContain(SCREENING);
    }

    @Test
    void whatWasDoneInARecordThatWasMergedIsSeenInTheOneThatIsKept() {
        var homes = new Household(context);
        var kept = homes.open(HER, "Gardée", TestClock.TODAY.plusWeeks(24));
        var merged = homes.open(HER, "Réunie", TestClock.TODAY.plusWeeks(24));
        screen(merged);
        homes.step(merged, HER, "housing", "Écrire à la régie", HER, TestClock.TODAY.plusDays(3));
        people.as(HER, () -> merges.merge(kept, merged));
        var visitor = new Visitor(port).signIn(people, HER);
        assertThat(visitor.get("/families/" + kept).body())
                .contains("Écrire à la régie")
                .doesNotContain(SCREENING, PLAN);
        assertThat(WholeDay.of(visitor))
                .contains("Écrire à la régie", "/families/" + kept + "/plan/steps/")
                .doesNotContain("Réunie", "/families/" + merged);
        assertThat(visitor.get("/families").body()).contains("Gardée").doesNotContain("Réunie");
    }

    private void screen(FamilyId family) {
        people.runAs(HER, () -> {
            var start = new Screenings.Start(
                    ScreeningMoment.FIRST,
                    "fr",
                    Interpreting.SHARED_LANGUAGE,
                    Presence.NOT_SAID,
                    null,
                    UUID.randomUUID());
            screenings.finish(family, screenings.start(family, start));
        });
    }
}
