package be.mille.confidentiality;

import static be.mille.confidentiality.BreakGlass.family;
import static be.mille.testing.OneHuman.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.confidentiality.ExceptionalOpenings.Outcome;
import be.mille.confidentiality.OfficerQueue.Verdict;
import be.mille.kernel.NotFoundException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Exceptional access of one human being with two posts: what is limited in one is so in the other. */
class OneHumanTests extends OneHumanHeld {
    @Test
    void oneRecordAtATimeWhateverThePost() {
        var other = "Glass " + UUID.randomUUID();
        family(people, records, other, null);
        assertThat(asks(here, called)).isEqualTo(new Outcome.Opened(family));
        assertThat(asks(there, other)).isInstanceOf(Outcome.Another.class);
        assertThat(as(there, openings::running))
                .as("what is open is so in the one post")
                .isEmpty();
        var stranger = somebody().hired(elsewhere, ActorFunction.HOSPITAL_MIDWIFE);
        assertThat(asks(stranger, other)).as("control").isInstanceOf(Outcome.Opened.class);
        CurrentActor.runAs(
                stranger, () -> openings.end(openings.running().orElseThrow().id()));
        CurrentActor.runAs(
                here, () -> openings.end(openings.running().orElseThrow().id()));
        assertThat(asks(there, other)).isInstanceOf(Outcome.Opened.class);
    }

    @Test
    void wrongGuessesOfAllHerPostsAreCountedTogether() {
        for (int i = 0; i < 5; i++) {
            assertThat(asks(i < 3 ? here : there, "Nobody")).isInstanceOf(Outcome.Absent.class);
        }
        assertThat(asks(here, called)).isInstanceOf(Outcome.Limited.class);
        assertThat(asks(there, called)).isInstanceOf(Outcome.Limited.class);
        assertThat(asks(somebody().hired(house, ActorFunction.HOSPITAL_MIDWIFE), "Nobody"))
                .as("control")
                .isInstanceOf(Outcome.Absent.class);
        clock.forward(Duration.ofHours(1).plusSeconds(1));
        assertThat(asks(there, called)).isInstanceOf(Outcome.Opened.class);
    }

    @Test
    void oneThatWasNotJustifiedSuspendsHerInEveryPostAndOnlyThatHouseGivesItBack() {
        var officer = somebody().hired(house, ActorFunction.CONFIDENTIALITY_OFFICER);
        var other = somebody().hired(elsewhere, ActorFunction.CONFIDENTIALITY_OFFICER);
        asks(here, called);
        CurrentActor.runAs(
                here, () -> openings.end(openings.running().orElseThrow().id()));
        CurrentActor.runAs(officer, () -> queue.review(waiting(officer), Verdict.NOT, "vu avec elle"));
        assertThat(asks(there, called)).isInstanceOf(Outcome.Suspended.class);
        assertThatThrownBy(() -> CurrentActor.runAs(other, () -> queue.lift(there.id(), "not hers to give back")))
                .isInstanceOf(NotFoundException.class);
        assertThat(as(other, queue::suspended)).doesNotContain(there.id());
        clock.forward(Duration.ofMinutes(1));
        CurrentActor.runAs(officer, () -> queue.lift(here.id(), "compris"));
        assertThat(asks(there, called)).isInstanceOf(Outcome.Opened.class);
    }

    /** Unclear twice is enough, once in each post; what one house gives back leaves what the other said. */
    @Test
    void twoUnclearOnesOfTwoPostsSuspend() {
        var officer = somebody().hired(house, ActorFunction.CONFIDENTIALITY_OFFICER);
        var other = somebody().hired(elsewhere, ActorFunction.CONFIDENTIALITY_OFFICER);
        for (var post : List.of(here, there)) {
            var answers = post == here ? officer : other;
            assertThat(asks(post, called)).isInstanceOf(Outcome.Opened.class);
            CurrentActor.runAs(
                    post, () -> openings.end(openings.running().orElseThrow().id()));
            CurrentActor.runAs(answers, () -> queue.review(waiting(answers), Verdict.UNCLEAR, "on ne sait pas"));
        }
        assertThat(as(here, openings::suspended)).isTrue();
        assertThat(as(there, openings::suspended)).isTrue();
        clock.forward(Duration.ofMinutes(1));
        CurrentActor.runAs(other, () -> queue.lift(there.id(), "compris"));
        assertThat(as(here, openings::suspended)).isFalse();
        clock.forward(Duration.ofMinutes(1));
        asks(there, called);
        CurrentActor.runAs(
                there, () -> openings.end(openings.running().orElseThrow().id()));
        CurrentActor.runAs(other, () -> queue.review(waiting(other), Verdict.UNCLEAR, "encore"));
        assertThat(as(there, openings::suspended))
                .as("the first house never gave its own back")
                .isTrue();
    }

    private UUID waiting(Actor officer) {
        return as(officer, queue::openings).stream()
                .filter(one -> one.verdict() == null)
                .filter(one -> one.reader().equals(here.id()) || one.reader().equals(there.id()))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
