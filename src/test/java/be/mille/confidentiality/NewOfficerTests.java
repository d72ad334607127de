package be.mille.confidentiality;

import static be.mille.testing.OneHuman.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.account.internal.Invitations;
import be.mille.account.internal.InvitedByOperator;
import be.mille.account.internal.Persons;
import be.mille.confidentiality.OfficerQueue.FunctionGiven;
import be.mille.confidentiality.OfficerQueue.Gift;
import be.mille.confidentiality.OfficerQueue.Verdict;
import be.mille.directory.Post;
import be.mille.directory.Posts;
import be.mille.directory.Professionals;
import be.mille.family.PersonRecords;
import be.mille.kernel.ActorId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OneHuman;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** A house that makes an officer of its own, or takes one away, takes nothing away from the others before one of them has seen it. */
@MilleTest
class NewOfficerTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    ExceptionalOpenings openings;

    @Autowired
    OfficerQueue queue;

    @Autowired
    Posts posts;

    @Autowired
    Invitations invitations;

    @Autowired
    InvitedByOperator operator;

    @Autowired
    Persons persons;

    @Autowired
    Professionals professionals;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    private final String house = "Maison " + UUID.randomUUID();
    private OneHuman administrator;
    private Actor keeps;
    private Actor reader;

    @BeforeEach
    void anOpeningOfAHouseWithoutAnOfficer() {
        clock.reset();
        administrator = somebody();
        keeps = administrator.hired(house, ActorFunction.ORGANISATION_ADMINISTRATOR);
        reader = somebody().hired(house, ActorFunction.HOSPITAL_MIDWIFE);
        var called = "Glass " + UUID.randomUUID();
        BreakGlass.family(people, records, called, null);
        as(reader, () -> openings.open(BreakGlass.asking(called)));
    }

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    private OneHuman somebody() {
        return new OneHuman(operator, persons, professionals);
    }

    private static Post.Fields officer(LocalDate starts) {
        return new Post.Fields(
                "Jean", "Dupont", ActorFunction.CONFIDENTIALITY_OFFICER, null, List.of("fr"), starts, null, null);
    }

    private Actor outside() {
        return people.get(People.OFFICER).actor();
    }

    private boolean waitsFor(Actor officer) {
        return as(officer, queue::openings).stream()
                .anyMatch(one -> one.reader().equals(reader.id()));
    }

    /** What the house itself did to this post. */
    private List<Gift> shownTo(Actor officer, ActorId post) {
        return as(officer, queue::functions).stream()
                .filter(one -> one.post().equals(post) && one.by() != null)
                .map(FunctionGiven::how)
                .toList();
    }

    private void sees(Actor officer, ActorId post) {
        CurrentActor.runAs(officer, () -> queue.see(post, clock.instant()));
    }

    /** She would be quicker than those who do not know her: neither what waits nor what looks odd is before her. */
    private void answersNothing(Actor own) {
        var opening = as(outside(), queue::openings).stream()
                .filter(one -> one.reader().equals(reader.id()))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() ->
                        CurrentActor.runAs(own, () -> queue.review(opening.id(), Verdict.JUSTIFIED, "c’était urgent")))
                .isInstanceOf(NotFoundException.class);
        assertThat(as(own, queue::unusual)).isEmpty();
        assertThat(BreakGlass.at(port, people, own.id().toString())
                        .get("/confidentiality")
                        .body())
                .contains("doit d’abord dire qu’elle l’a vu");
    }

    @Test
    void aPostThatNobodyTookOrThatNobodyElseHasSeenTakesTheQueueFromNobody() {
        var post = as(keeps, () -> posts.add(UUID.randomUUID(), officer(TestClock.TODAY)));
        assertThat(waitsFor(outside())).as("nobody took it").isTrue();
        assertThat(shownTo(outside(), post)).containsExactly(Gift.NEW);
        var friend = somebody();
        friend.comes(as(keeps, () -> invitations.create(post)));
        var own = professionals.find(post).orElseThrow().actor();
        assertThat(List.of(waitsFor(own), waitsFor(outside()))).as("taken").containsExactly(false, true);
        answersNothing(own);
        assertThatThrownBy(() -> sees(own, post)).isInstanceOf(NotFoundException.class);
        var visitor = BreakGlass.at(port, people, People.OFFICER);
        assertThat(visitor.get("/confidentiality").body()).contains("Jean Dupont, " + house, "un nouveau poste");
        var path = "/confidentiality/functions/" + post + "/seen";
        var until = Map.of("until", clock.instant().toString());
        assertThat(visitor.post(path, until).headers().firstValue("Location")).contains("/prove");
        assertThat(shownTo(outside(), post)).as("control").isNotEmpty();
        visitor.postProven(people, People.OFFICER, path, until);
        assertThat(shownTo(outside(), post)).isEmpty();
        assertThat(waitsFor(outside()))
                .as("it is seen: she is the officer of her house")
                .isFalse();
        assertThat(waitsFor(own)).isTrue();
        assertThat(BreakGlass.at(port, people, own.id().toString())
                        .get("/confidentiality")
                        .body())
                .doesNotContain("doit d’abord dire");
    }

    @Test
    void aPostThatWasSeenButThatNobodyTookTakesTheQueueFromNobodyEither() {
        var post = as(keeps, () -> posts.add(UUID.randomUUID(), officer(TestClock.TODAY)));
        sees(outside(), post);
        assertThat(waitsFor(outside())).isTrue();
    }

    @Test
    void whatHappenedAfterWhatWasShownIsNotSeenWithIt() {
        var post = as(keeps, () -> posts.add(UUID.randomUUID(), officer(TestClock.TODAY)));
        var shown = clock.instant();
        clock.forward(Duration.ofMinutes(1));
        CurrentActor.runAs(keeps, () -> posts.suspend(post, 1));
        CurrentActor.runAs(outside(), () -> queue.see(post, shown));
        assertThat(shownTo(outside(), post)).containsExactly(Gift.ENDED);
    }

    @Test
    void thatAnOfficerStopsOrGoesOnIsBeforeAllOthersAndTheNewOneIsNotAlone() {
        var own = somebody().hired(house, ActorFunction.CONFIDENTIALITY_OFFICER);
        assertThat(waitsFor(outside())).as("control: of the operator’s").isFalse();
        CurrentActor.runAs(keeps, () -> posts.suspend(own.id(), 0));
        assertThat(shownTo(outside(), own.id())).containsExactly(Gift.ENDED);
        clock.forward(Duration.ofMinutes(1));
        CurrentActor.runAs(keeps, () -> posts.resume(own.id(), 1));
        assertThat(shownTo(outside(), own.id())).containsExactly(Gift.ENDED, Gift.RESUMED);
        assertThat(List.of(waitsFor(own), waitsFor(outside()))).containsExactly(false, true);
        sees(outside(), own.id());
        assertThat(waitsFor(outside())).isFalse();
        CurrentActor.runAs(keeps, () -> posts.leave(own.id(), TestClock.TODAY.plusDays(3), 2));
        assertThat(shownTo(outside(), own.id())).as("a last day").containsExactly(Gift.ENDED);
    }

    @Test
    void aFirstDayStillToComeStopsHerToo() {
        var own = somebody().hired(house, ActorFunction.CONFIDENTIALITY_OFFICER);
        var later = officer(TestClock.TODAY.plusDays(300));
        CurrentActor.runAs(keeps, () -> posts.change(own.id(), later, 0));
        assertThat(waitsFor(outside())).isTrue();
        assertThat(shownTo(outside(), own.id())).containsExactly(Gift.ENDED);
        var post = as(keeps, () -> posts.add(UUID.randomUUID(), later));
        assertThat(shownTo(outside(), post))
                .as("control: a post that is only being made")
                .containsExactly(Gift.NEW);
    }

    /** In a space whose first officer comes from her house, what waits would wait for ever. */
    @Test
    void whereNobodyElseCouldHaveSeenItNobodyIsWaitedFor() {
        var post = as(keeps, () -> posts.add(UUID.randomUUID(), officer(TestClock.TODAY)));
        somebody().comes(as(keeps, () -> invitations.create(post)));
        var moment = "select set_config('mille.now', '" + clock.instant() + "', true); ";
        var others =
                "update directory.professional set function = 'OPERATOR' where function = 'CONFIDENTIALITY_OFFICER' and id <> '"
                        + post + "' and id <> '" + outside().id() + "'; ";
        var atWork = "select id from confidentiality.officers_at_work() order by id";
        var owner = new Owner(settings);
        assertThat(owner.stringsAfter(moment + others, atWork))
                .as("control: somebody could")
                .containsExactly(outside().id().toString());
        var outside = "update directory.professional set function = 'OPERATOR' where id = '"
                + outside().id() + "'";
        assertThat(owner.stringsAfter(moment + others + outside, atWork)).containsExactly(post.toString());
    }

    @Test
    void whoeverGaveItIsNotTheOneWhoHasSeenIt() {
        var elsewhere = administrator.hired("Ailleurs " + UUID.randomUUID(), ActorFunction.CONFIDENTIALITY_OFFICER);
        var post = as(keeps, () -> posts.add(UUID.randomUUID(), officer(TestClock.TODAY)));
        assertThat(shownTo(elsewhere, post)).containsExactly(Gift.NEW);
        assertThatThrownBy(() -> sees(elsewhere, post)).isInstanceOf(NotFoundException.class);
        sees(outside(), post);
        assertThat(shownTo(elsewhere, post)).isEmpty();
    }
}
