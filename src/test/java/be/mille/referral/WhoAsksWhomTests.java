package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import be.mille.kernel.FamilyId;
import be.mille.referral.WhoAsksWhom.Fate;
import be.mille.referral.WhoAsksWhom.Line;
import be.mille.referral.WhoAsksWhom.Soon;
import be.mille.referral.WhoAsksWhom.Span;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Who asks whom, told of many families and never of one. Each test has a year of its own, long before all others. */
class WhoAsksWhomTests extends WhoAsksWhomHeld {
    @Autowired
    ApplicationContext context;

    @Test
    void whichKindAsksForWhatAndWhatBecameOfIt() {
        asked(HOSPITAL, "2019-07-05T09:00:00Z", 6, "childcare", accepted());
        asked(HOSPITAL, "2019-08-05T09:00:00Z", 9, "childcare", full());
        asked(PRACTICE, "2019-08-06T09:00:00Z", 5, "childcare", null);
        clock.set(Instant.parse("2019-09-30T09:00:00Z"));
        assertThat(lines(Span.QUARTER)).as("not over yet").isEmpty();
        clock.set(Instant.parse("2019-10-01T09:00:00Z"));
        var picture = people.as(People.FACILITATOR, () -> figures.of(null, Span.QUARTER));
        assertThat(picture.from()).isEqualTo(LocalDate.parse("2019-07-01"));
        assertThat(picture.to()).isEqualTo(LocalDate.parse("2019-09-30"));
        assertThat(picture.lines())
                .containsExactly(
                        new Line(
                                "HOSPITAL",
                                "childcare",
                                15,
                                Map.of(Fate.TAKEN, 5L, Fate.NO_PLACE, 10L),
                                Soon.A_WEEK,
                                List.of()),
                        new Line("MIDWIFE_PRACTICE", "childcare", 5, Map.of(Fate.UNANSWERED, 5L), null, List.of()));
        assertThat(main())
                .contains("Bassin Centre-Ouest, du 1 octobre 2018 au 30 septembre 2019", "<svg class=\"draw\"")
                .contains("Hôpitaux, accueil de l’enfance : demandé pour environ 15 familles, pris en charge pour"
                        + " environ 5. Le plus souvent : pas de place.")
                .contains("href=\"/network\"", "trop peu pour être dit")
                .doesNotContain("Amina", "Canal");
        assertThat(facilitator().get(PATH + "?months=3&help=cpas").body())
                .as("nothing of that kind")
                .contains("Rien à dire pour l’instant", "?basin=centre-west&amp;months=3")
                .doesNotContain("environ 15");
        asked(HOSPITAL, "2019-10-02T09:00:00Z", 6, "childcare", full());
        clock.set(Instant.parse("2019-10-03T09:00:00Z"));
        assertThat(lines(Span.QUARTER)).as("what comes later moves nothing").isEqualTo(picture.lines());
    }

    @Test
    void kindsThatAreTooFewAreToldTogetherSoThatNothingCanBeCalculated() {
        asked(HOSPITAL, "2017-02-01T09:00:00Z", 8, "debt-mediation", null);
        asked(PRACTICE, "2017-02-02T09:00:00Z", 2, "debt-mediation", null);
        asked(HOSPITAL, "2017-02-03T09:00:00Z", 4, "social-grocery", null);
        clock.set(Instant.parse("2017-04-02T09:00:00Z"));
        assertThat(lines(Span.QUARTER))
                .as("ten without eight would be two; four are nobody")
                .containsExactly(
                        new Line(Line.SEVERAL, "debt-mediation", 10, Map.of(Fate.UNANSWERED, 10L), null, List.of()));
        asked(PRACTICE, "2017-02-04T09:00:00Z", 3, "debt-mediation", null);
        clock.set(Instant.parse("2017-04-02T09:00:00Z"));
        assertThat(lines(Span.QUARTER))
                .as("negative control: five are enough")
                .extracting(Line::asker)
                .containsExactly("HOSPITAL", "MIDWIFE_PRACTICE");
    }

    @Test
    void whatIsKeptBackInALineIsNobodyOrFive() {
        asked(HOSPITAL, "2018-02-01T09:00:00Z", 9, "digital-help", accepted());
        asked(HOSPITAL, "2018-02-01T09:00:00Z", 6, "digital-help", full());
        asked(HOSPITAL, "2018-02-01T09:00:00Z", 2, "digital-help", null);
        clock.set(Instant.parse("2018-04-02T09:00:00Z"));
        assertThat(lines(Span.QUARTER).getFirst().fates()).containsOnly(Map.entry(Fate.TAKEN, 10L));
        asked(HOSPITAL, "2018-02-01T09:00:00Z", 3, "digital-help", null);
        clock.set(Instant.parse("2018-04-02T09:00:00Z"));
        assertThat(lines(Span.QUARTER).getFirst().fates())
                .as("negative control: five are enough")
                .containsEntry(Fate.NO_PLACE, 5L)
                .containsEntry(Fate.UNANSWERED, 5L);
    }

    @Test
    void housesAreNamedForWhoBringsThemTogetherFromTenFamiliesOnAndAYear() {
        var to = new Receiver.Service(Asked.service(context, "cpas-rive-claire-social"));
        Consumer<FamilyId> each = family -> Asked.send(
                referrals,
                Asking.about(family)
                        .of("cpas", to)
                        .on(LocalDate.parse("2016-02-01"))
                        .command());
        families(HOSPITAL, "2016-02-01T09:00:00Z", 9, each);
        clock.set(Instant.parse("2016-04-02T09:00:00Z"));
        assertThat(lines(Span.YEAR).getFirst().named()).isEmpty();
        families(HOSPITAL, "2016-02-01T09:00:00Z", 2, each);
        clock.set(Instant.parse("2016-04-02T09:00:00Z"));
        assertThat(lines(Span.YEAR).getFirst().named())
                .extracting(WhoAsksWhom.Named::target, WhoAsksWhom.Named::families)
                .containsExactly(tuple(to.service().value(), 10L));
        assertThat(lines(Span.QUARTER).getFirst().named()).isEmpty();
        assertThat(main()).contains("Entre quelles organisations");
        var programme = people.as(People.ANALYST, () -> figures.of("centre-west", Span.YEAR));
        assertThat(programme.lines()).hasSize(1);
        assertThat(programme.lines().getFirst().named()).isEmpty();
        asked(HOSPITAL, "2016-02-03T09:00:00Z", 1, "cpas", null);
        clock.set(Instant.parse("2016-04-02T09:00:00Z"));
        assertThat(lines(Span.YEAR).getFirst().named())
                .as("twelve without eleven would be one")
                .isEmpty();
    }
}
