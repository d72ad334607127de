package be.mille.directory;

import static be.mille.testing.OneHuman.as;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.account.internal.InvitedByOperator;
import be.mille.account.internal.Persons;
import be.mille.confidentiality.OfficerQueue;
import be.mille.kernel.ActorId;
import be.mille.testing.MilleTest;
import be.mille.testing.OneHuman;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The officer of a house sees each post that gives a function, new or going on, and not only the functions that change. */
@MilleTest
class GivenPostsTests {
    @Autowired
    People people;

    @Autowired
    Posts posts;

    @Autowired
    InvitedByOperator operator;

    @Autowired
    Persons persons;

    @Autowired
    Professionals professionals;

    @Autowired
    OfficerQueue queue;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    private final String house = "Maison " + UUID.randomUUID();
    private Actor keeps;
    private Actor officer;

    @BeforeEach
    void aHouseWithAnOfficer() {
        clock.reset();
        keeps = somebody().hired(house, ActorFunction.ORGANISATION_ADMINISTRATOR);
        officer = somebody().hired(house, ActorFunction.CONFIDENTIALITY_OFFICER);
    }

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    private OneHuman somebody() {
        return new OneHuman(operator, persons, professionals);
    }

    private static Post.Fields midwife() {
        return new Post.Fields(
                "Anna", "Peeters", ActorFunction.HOSPITAL_MIDWIFE, null, List.of("fr"), TestClock.TODAY, null, null);
    }

    private OfficerQueue.FunctionGiven given(ActorId post, OfficerQueue.Gift how) {
        return new OfficerQueue.FunctionGiven(
                post, how, null, ActorFunction.HOSPITAL_MIDWIFE, keeps.id(), clock.instant());
    }

    private List<OfficerQueue.FunctionGiven> shownOf(ActorId post) {
        return as(officer, queue::functions).stream()
                .filter(one -> one.post().equals(post))
                .toList();
    }

    private List<String> lines() {
        return new Owner(settings)
                .strings(
                        "select reason from audit.entry where actor = ? and action = 'directory.change-function' and outcome = 'PERMIT' order by position",
                        keeps.id().value());
    }

    /** A function comes by a new post as well: whoever wants one for herself adds a “colleague”. */
    @Test
    void aNewPostStandsBeforeTheOfficerOnceHoweverOftenItsFormIsSent() {
        var key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            as(keeps, () -> posts.add(key, midwife()));
        }
        var post = new ActorId(key);
        assertThat(shownOf(post)).containsExactly(given(post, OfficerQueue.Gift.NEW));
        assertThat(lines()).containsExactly(post + " NEW HOSPITAL_MIDWIFE");
        assertThat(shownOf(keeps.id()))
                .as("from the operator, at the console")
                .allMatch(one -> one.by() == null && one.how() == OfficerQueue.Gift.NEW)
                .hasSize(1);
        assertThat(people.as(People.OFFICER, queue::functions))
                .as("invented people are nobody's gift")
                .noneMatch(one -> one.post().equals(people.get(People.MIDWIFE).id()));
    }

    /** However long she is away, and however often something else is changed meanwhile. */
    @Test
    void itWaitsUntilSheHasSeenItAndFiftyChangesOfAnotherPostHideNone() {
        var post = as(keeps, () -> posts.add(UUID.randomUUID(), midwife()));
        var noise = as(keeps, () -> posts.add(UUID.randomUUID(), midwife()));
        for (int i = 0; i < 101; i++) {
            int version = i + 1;
            if (i % 2 == 0) {
                CurrentActor.runAs(keeps, () -> posts.suspend(noise, version));
            } else {
                CurrentActor.runAs(keeps, () -> posts.resume(noise, version));
            }
        }
        clock.forward(Duration.ofDays(36));
        assertThat(shownOf(post)).hasSize(1);
        assertThat(shownOf(noise)).as("control: each is there").hasSize(51);
        CurrentActor.runAs(officer, () -> queue.see(noise, clock.instant()));
        assertThat(shownOf(noise)).isEmpty();
        assertThat(shownOf(post)).hasSize(1);
        CurrentActor.runAs(officer, () -> queue.see(post, clock.instant()));
        assertThat(shownOf(post)).isEmpty();
    }

    @Test
    void aPostThatGoesOnAfterItStoodStillIsSeenToo() {
        var post = as(keeps, () -> posts.add(UUID.randomUUID(), midwife()));
        clock.forward(Duration.ofSeconds(1));
        CurrentActor.runAs(keeps, () -> posts.suspend(post, 1));
        assertThat(shownOf(post)).as("control: suspending gives nothing").hasSize(1);
        CurrentActor.runAs(keeps, () -> posts.resume(post, 2));
        assertThat(shownOf(post)).last().isEqualTo(given(post, OfficerQueue.Gift.RESUMED));
        assertThat(lines()).endsWith(post + " SUSPENDED HOSPITAL_MIDWIFE", post + " RESUMED HOSPITAL_MIDWIFE");
        CurrentActor.runAs(keeps, () -> posts.leave(post, TestClock.TODAY, 3));
        assertThat(shownOf(post)).as("control: leaving gives nothing").hasSize(2);
        assertThat(lines()).last().isEqualTo(post + " LEAVES " + TestClock.TODAY + " HOSPITAL_MIDWIFE");
        clock.forward(Duration.ofDays(10));
        CurrentActor.runAs(keeps, () -> posts.leave(post, TestClock.TODAY.plusDays(90), 4));
        assertThat(shownOf(post)).as("a last day that moved on").hasSize(3);
    }
}
