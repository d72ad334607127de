package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import be.mille.access.Compartment;
import be.mille.kernel.NotFoundException;
import be.mille.referral.WhoAsksWhom.Line;
import be.mille.referral.WhoAsksWhom.Span;
import be.mille.sql.Sql;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told who asks whom: a basin’s facilitator and the programme, and of nothing restricted. Each test has a year of its own, long before all others. */
class WhoAsksWhomReadersTests extends WhoAsksWhomHeld {
    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Sql sql;

    @Test
    void aRestrictedRequestChangesNotALetterOfThePage() {
        asked(HOSPITAL, "2015-02-01T09:00:00Z", 12, "maternal-home", full());
        clock.set(Instant.parse("2015-04-02T09:00:00Z"));
        var before = main();
        asked(HOSPITAL, "2015-02-05T09:00:00Z", 7, "violence-support", Compartment.C3, null);
        asked(HOSPITAL, "2015-02-05T09:00:00Z", 7, "maternal-home", Compartment.C3, null);
        clock.set(Instant.parse("2015-04-02T09:00:00Z"));
        assertThat(main()).isEqualTo(before);
        asked(HOSPITAL, "2015-02-05T09:00:00Z", 7, "maternal-home", Compartment.C2, null);
        clock.set(Instant.parse("2015-04-02T09:00:00Z"));
        assertThat(main()).as("negative control").isNotEqualTo(before);
    }

    @Test
    void aBasinIsReadByItsFacilitatorAndByTheProgramme() {
        asked(People.OTHER_MIDWIFE, "2014-02-01T09:00:00Z", 10, "childcare", null);
        clock.set(Instant.parse("2014-04-02T09:00:00Z"));
        assertThat(lines(Span.YEAR)).isEmpty();
        assertThat(people.as(People.ANALYST, () -> figures.of("north", Span.YEAR))
                        .lines())
                .extracting(Line::asker, Line::help)
                .containsExactly(tuple("MIDWIFE_PRACTICE", "childcare"));
        var analyst = new Visitor(port).signIn(people, People.ANALYST);
        assertThat(analyst.get(PATH + "?basin=north").body())
                .contains("/requests/workload", "Bassin Nord")
                .doesNotContain("href=\"/network\"");
        assertThat(analyst.get(PATH + "?basin=nowhere").statusCode()).isEqualTo(404);
        assertThat(facilitator().get(PATH + "?basin=north").statusCode()).isEqualTo(404);
        assertThat(facilitator().get(PATH + "?basin=centre-west").statusCode()).isEqualTo(200);
        for (var who : List.of(People.MIDWIFE, People.ADMINISTRATOR, People.OFFICER)) {
            assertThatThrownBy(() -> people.as(who, () -> figures.of(null, Span.YEAR)))
                    .isInstanceOf(NotFoundException.class);
        }
    }

    /** The programme is no controller of what is counted: ten families are enough for it, where five are for the facilitator. */
    @Test
    void theProgrammeIsToldOfTenFamiliesOrOfNone() {
        asked(HOSPITAL, "2012-02-01T09:00:00Z", 9, "childcare", accepted());
        asked(PRACTICE, "2012-02-01T09:00:00Z", 8, "digital-help", accepted());
        asked(PRACTICE, "2012-02-01T09:00:00Z", 7, "digital-help", full());
        clock.set(Instant.parse("2012-04-02T09:00:00Z"));
        assertThat(lines(Span.QUARTER))
                .as("control")
                .extracting(Line::help, line -> line.fates().size())
                .containsExactlyInAnyOrder(tuple("childcare", 1), tuple("digital-help", 2));
        assertThat(programme())
                .extracting(Line::help, Line::families, line -> line.fates().size())
                .as("fifteen, and of which fate is not told: eight and seven are too few")
                .containsExactly(tuple("digital-help", 15L, 0));
        asked(HOSPITAL, "2012-02-01T09:00:00Z", 1, "childcare", accepted());
        asked(PRACTICE, "2012-02-01T09:00:00Z", 2, "digital-help", accepted());
        asked(PRACTICE, "2012-02-01T09:00:00Z", 3, "digital-help", full());
        clock.set(Instant.parse("2012-04-02T09:00:00Z"));
        assertThat(programme())
                .as("negative control: ten are enough")
                .extracting(Line::help, line -> line.fates().size())
                .containsExactlyInAnyOrder(tuple("childcare", 1), tuple("digital-help", 2));
    }

    private List<Line> programme() {
        return people.as(People.ANALYST, () -> figures.of("centre-west", Span.QUARTER))
                .lines();
    }

    @Test
    void theDatabaseTellsNothingToWhoeverAsksItDirectly() {
        asked(HOSPITAL, "2013-02-01T09:00:00Z", 6, "childcare", null);
        clock.set(Instant.parse("2013-04-02T09:00:00Z"));
        assertThat(lines(Span.YEAR)).as("negative control").isNotEmpty();
        assertThat(people.as(People.MIDWIFE, () -> straight("centre-west"))).isZero();
        assertThat(people.as(People.FACILITATOR, () -> straight("north"))).isZero();
    }

    private int straight(String basin) {
        return Objects.requireNonNull(new TransactionTemplate(transactions)
                .execute(_ -> sql.list(
                                String.class,
                                "select asker from referral.who_asks_whom(:basin, true)",
                                Sql.p("basin", basin))
                        .size()));
    }
}
