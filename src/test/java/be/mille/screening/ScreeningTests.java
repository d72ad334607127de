package be.mille.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@MilleTest
class ScreeningTests {
    @LocalServerPort
    int port;

    @Autowired
    Held held;

    @Autowired
    People people;

    @Autowired
    Screenings screenings;

    @Autowired
    Conversations conversations;

    @Autowired
    ScreeningResults results;

    @Autowired
    ScreeningsDue due;

    @Autowired
    TestClock clock;

    @Autowired
    Sql sql;

    @Autowired
    PlatformTransactionManager transactions;

    FamilyId family;
    ScreeningId screening;

    @BeforeEach
    void aConversation() {
        family = held.family(TestClock.TODAY.plusWeeks(22));
        screening = held.start(family);
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void startedTwiceWithOneKeyItIsThereOnce() {
        var start = Held.now();
        var first = people.as(People.MIDWIFE, () -> screenings.start(family, start));
        assertThat(people.as(People.MIDWIFE, () -> screenings.start(family, start)))
                .isEqualTo(first);
    }

    @Test
    void anAnswerThatIsNoLongerRevealedIsDroppedAndStaysInTheHistory() {
        held.say(family, screening, "housing.situation", "worries");
        held.say(family, screening, "housing.problem", "eviction");
        assertThat(outcome()).contains("housing-ending");
        held.sayAgain(family, screening, 1, "housing.situation", "stable");
        assertThat(outcome()).doesNotContain("housing", "housing-ending");
        var corrections = people.as(People.MIDWIFE, () -> conversations.corrections(family, screening));
        assertThat(corrections).anySatisfy(one -> {
            assertThat(one.item()).isEqualTo("housing.problem");
            assertThat(one.codes()).containsExactly("eviction");
        });
    }

    @Test
    void aPausedOneIsTakenUpWithinFourteenDaysAndNotLater() {
        people.runAs(People.MIDWIFE, () -> screenings.pause(family, screening));
        clock.forward(Duration.ofDays(14));
        people.runAs(People.MIDWIFE, () -> screenings.resume(family, screening));
        held.say(family, screening, "work.situation", "fine");
        people.runAs(People.MIDWIFE, () -> screenings.pause(family, screening));
        clock.forward(Duration.ofDays(15));
        assertThatThrownBy(() -> people.runAs(People.MIDWIFE, () -> screenings.resume(family, screening)))
                .isInstanceOf(StaleException.class);
        assertThatThrownBy(() -> held.say(family, screening, "money.month", "ok"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatSheCorrectsLaterMovesTheSameDayItemAwayUnlessItWasHandled() {
        held.say(family, screening, "housing.situation", "no-place");
        held.say(family, screening, "housing.tonight", "no");
        assertThat(sameDay()).hasSize(1);
        held.sayAgain(family, screening, 1, "housing.tonight", "yes");
        assertThat(sameDay()).isEmpty();
        held.sayAgain(family, screening, 2, "housing.tonight", "not-sure");
        people.runAs(People.MIDWIFE, () -> screenings.handle(family, screening, "no-bed-tonight", "CPAS appelé"));
        held.sayAgain(family, screening, 3, "housing.tonight", "yes");
        assertThat(sameDay()).singleElement().satisfies(one -> {
            assertThat(one.open()).isFalse();
            assertThat(one.action()).isEqualTo("CPAS appelé");
        });
        assertThatThrownBy(() -> people.runAs(
                        People.MIDWIFE, () -> screenings.handle(family, screening, "no-bed-tonight", "encore")))
                .isInstanceOf(StaleException.class);
    }

    @Test
    void aLaterScreeningThatLeavesADomainOutTakesNothingBack() {
        held.say(family, screening, "work.situation", "looking");
        held.finish(family, screening);
        clock.forward(Duration.ofDays(30));
        var second = held.start(family);
        held.say(family, second, "food.enough", "often-missing");
        held.finish(family, second);
        assertThat(people.as(People.MIDWIFE, () -> results.latest(family)).indicators())
                .extracting(ScreeningResult.ComesOut::indicator)
                .containsExactlyInAnyOrder("work", "food");
        assertThat(people.as(People.MIDWIFE, () -> results.of(family, second)).indicators())
                .extracting(ScreeningResult.ComesOut::indicator)
                .containsExactly("food");
    }

    @Test
    void myDayHearsOfWhatIsUnfinishedThenOfTheNextMoment() {
        assertThat(due()).anyMatch(ScreeningDue.Unfinished.class::isInstance);
        held.finish(family, screening);
        assertThat(due()).noneMatch(ScreeningDue.Unfinished.class::isInstance);
        clock.forward(Duration.ofDays(7 * 8));
        assertThat(due())
                .filteredOn(ScreeningDue.Rescreening.class::isInstance)
                .singleElement()
                .extracting(one -> ((ScreeningDue.Rescreening) one).moment())
                .isEqualTo(ScreeningMoment.WEEKS_20_24);
        people.runAs(People.MIDWIFE, () -> screenings.keepQuiet(family, TestClock.TODAY.plusWeeks(12)));
        assertThat(due()).noneMatch(ScreeningDue.Rescreening.class::isInstance);
    }

    @Test
    void aDomainThatWaitsForAQuietMomentRemindsOnlyTheOneWhoWaitsUntilItIsAsked() {
        people.runAs(People.MIDWIFE, () -> screenings.postpone(family, screening, "violence"));
        people.runAs(People.MIDWIFE, () -> screenings.postpone(family, screening, "violence"));
        assertThat(due()).filteredOn(ScreeningDue.QuietMoment.class::isInstance).hasSize(1);
        assertThat(people.as(People.DOCTOR, () -> due.mine("fr")))
                .noneMatch(one -> one.family().equals(family) && one instanceof ScreeningDue.QuietMoment);
        people.runAs(People.MIDWIFE, () -> screenings.confirmAlone(family, screening));
        held.say(family, screening, "violence.ease", "at-ease");
        assertThat(due()).noneMatch(ScreeningDue.QuietMoment.class::isInstance);
    }

    @Test
    void theGateClosesAgainAfterTwoHours() {
        people.runAs(People.MIDWIFE, () -> screenings.confirmAlone(family, screening));
        clock.forward(Duration.ofHours(2));
        assertThatThrownBy(() -> held.say(family, screening, "violence.ease", "at-ease"))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aScreeningOfAnUnknownPackSaysSoAndLosesNothing() {
        held.say(family, screening, "housing.situation", "no-place");
        people.runAs(
                People.MIDWIFE,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> sql.updateOne(
                                "update screening.screening set pack_version = '1999.01' where id = :id",
                                Sql.p("id", screening))));
        var visitor = new Visitor(port).signIn(people, People.MIDWIFE);
        assertThat(visitor.get("/families/" + family + "/screenings/" + screening + "/result")
                        .body())
                .contains("mille 1999.01", "que ce programme ne connaît pas", "housing.situation", "no-place");
        assertThat(visitor.get("/families/" + family + "/screenings").statusCode())
                .isEqualTo(200);
    }

    @Test
    void oneIsWrittenDownAfterwardsAtItsOwnTime() {
        var start = new Screenings.Start(
                ScreeningMoment.FIRST,
                "fr",
                Interpreting.MEDIATOR,
                Presence.ALONE,
                TestClock.START.minus(Duration.ofDays(40)),
                java.util.UUID.randomUUID());
        var earlier = people.as(People.MIDWIFE, () -> screenings.start(family, start));
        held.say(family, earlier, "violence.ease", "careful");
        held.finish(family, earlier);
        assertThat(people.as(People.MIDWIFE, () -> results.of(family, earlier)).indicators())
                .singleElement()
                .extracting(ScreeningResult.ComesOut::at)
                .isEqualTo(start.heldAt());
    }

    private List<String> outcome() {
        return people.as(People.MIDWIFE, () -> results.of(family, screening)).indicators().stream()
                .map(ScreeningResult.ComesOut::indicator)
                .toList();
    }

    private List<ScreeningResult.SameDay> sameDay() {
        return people.as(People.MIDWIFE, () -> results.of(family, screening)).sameDay();
    }

    private List<ScreeningDue> due() {
        return people.as(People.MIDWIFE, () -> due.mine("fr")).stream()
                .filter(one -> one.family().equals(family))
                .toList();
    }
}
