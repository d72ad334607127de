package be.mille.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.family.Merges;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Screenings held in two records of one person: read as one, judged each by itself, apart again without loss. */
@MilleTest
class ScreeningsReadAsOneTests {
    @LocalServerPort
    int port;

    @Autowired
    Held held;

    @Autowired
    Merges merges;

    @Autowired
    Screenings screenings;

    @Autowired
    Conversations conversations;

    @Autowired
    ScreeningResults results;

    @Autowired
    ScreeningsDue due;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    FamilyId first;
    FamilyId second;
    ScreeningId older;

    @BeforeEach
    void sheWasScreenedInTheSecondRecord() {
        first = held.family(TestClock.TODAY.plusWeeks(24));
        second = held.family(TestClock.TODAY.plusWeeks(24));
        older = held.start(second);
        held.say(second, older, "housing.situation", "worries");
        held.say(second, older, "housing.problem", "eviction");
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    private UUID merge() {
        return people.as(People.MIDWIFE, () -> ((Merges.Outcome.Merged) merges.merge(first, second)).merge());
    }

    private List<String> cameOut(String reader, FamilyId family) {
        return people.as(reader, () -> results.latest(family)).indicators().stream()
                .map(ScreeningResult.ComesOut::indicator)
                .toList();
    }

    @Test
    void resultsTrendAndWhatIsKnownComeFromBoth() {
        held.finish(second, older);
        assertThat(cameOut(People.DOCTOR, first)).isEmpty();
        var merge = merge();
        assertThat(cameOut(People.DOCTOR, first)).contains("housing-ending");
        clock.forward(Duration.ofHours(1));
        var newer = held.start(first);
        assertThat(people.as(People.MIDWIFE, () -> conversations.known(first, newer, "housing")))
                .containsKey("housing.situation");
        held.say(first, newer, "work.situation", "none");
        assertThat(people.as(People.DOCTOR, () -> conversations.of(first)))
                .extracting(Screening::id)
                .containsExactly(newer, older);
        assertThat(people.as(People.DOCTOR, () -> results.trend(first)))
                .extracting(ScreeningResult.ComesOut::screening)
                .contains(older);
        assertThat(people.as(People.DOCTOR, () -> results.of(first, older)).indicators())
                .isNotEmpty();

        people.runAs(People.MIDWIFE, () -> merges.undo(first, merge));
        assertThat(cameOut(People.DOCTOR, first)).isEmpty();
        assertThat(cameOut(People.DOCTOR, second)).contains("housing-ending");
        assertThat(people.as(People.DOCTOR, () -> conversations.of(first)))
                .extracting(Screening::id)
                .containsExactly(newer);
    }

    @Test
    void oneThatWasPausedIsResumedFromTheOtherRecordAndStaysItsOwn() {
        people.runAs(People.MIDWIFE, () -> screenings.pause(second, older));
        var merge = merge();
        var waiting = people.as(People.MIDWIFE, () -> due.mine("fr"));
        assertThat(waiting)
                .anySatisfy(one -> assertThat(one).isInstanceOfSatisfying(ScreeningDue.Unfinished.class, unfinished -> {
                    assertThat(unfinished.screening()).isEqualTo(older);
                    assertThat(unfinished.family()).isEqualTo(first);
                }));
        var visitor = new Visitor(port).signIn(people, People.MIDWIFE);
        assertThat(visitor.get("/families/" + first + "/screenings").body())
                .contains("/families/" + first + "/screenings/" + older);
        people.runAs(People.MIDWIFE, () -> screenings.resume(first, older));
        held.say(first, older, "communication.ease", "hardly");
        held.finish(first, older);
        assertThat(visitor.get("/families/" + first + "/screenings/" + older + "/result")
                        .statusCode())
                .isEqualTo(200);
        assertThat(people.as(People.MIDWIFE, () -> due.mine("fr")))
                .noneMatch(one -> one instanceof ScreeningDue.Rescreening it
                        && (it.family().equals(first) || it.family().equals(second)));

        people.runAs(People.MIDWIFE, () -> merges.undo(first, merge));
        assertThat(people.as(People.MIDWIFE, () -> screenings.get(second, older))
                        .state())
                .isEqualTo(ScreeningState.DONE);
        assertThatThrownBy(() -> people.as(People.MIDWIFE, () -> screenings.get(first, older)))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(People.MIDWIFE, () -> due.mine("fr")))
                .anyMatch(one -> one instanceof ScreeningDue.Rescreening it
                        && it.family().equals(first));
    }

    @Test
    void whatIsRestrictedInOneRecordStaysClosedToWhoMayNotKnowIt() {
        held.saySecrets(second, older);
        merge();
        var secret = people.as(People.MIDWIFE, () -> results.latest(first));
        assertThat(secret.indicators()).anyMatch(one -> one.compartment().restricted());
        var doctor = people.as(People.DOCTOR, () -> results.latest(first));
        assertThat(doctor.indicators())
                .isNotEmpty()
                .noneMatch(one -> one.compartment().restricted());
        assertThat(doctor.sameDay()).noneMatch(one -> one.compartment().restricted());
    }
}
