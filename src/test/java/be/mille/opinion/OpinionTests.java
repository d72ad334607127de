package be.mille.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Exclusions;
import be.mille.kernel.NotFoundException;
import be.mille.testing.Owner;
import be.mille.testing.People;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An opinion is asked, read by the one who is asked while it runs, and answered. */
class OpinionTests extends OpinionHeld {
    @Autowired
    Exclusions exclusions;

    @Test
    void theColleagueReadsWhatWasChosenAndAnswers() {
        var family = family();
        var id = hesitating.sent(family);
        var opened = people.as(COLLEAGUE, () -> received.read(id));
        assertThat(opened.extract().question()).isEqualTo(Hesitating.QUESTION);
        assertThat(opened.extract().of(Subject.NEED)).containsExactly("Un logement plus grand");
        assertThat(opened.extract().of(Subject.STAGE)).containsExactly("grossesse, entre 24 et 28 semaines");
        people.runAs(COLLEAGUE, () -> received.answer(id, UUID.randomUUID(), "Je commencerais par l’écouter."));
        assertThat(people.as(ASKER, opinions::unread)).anyMatch(one -> one.id().equals(id));
        assertThat(people.as(ASKER, () -> opinions.read(id)).said())
                .extracting(Said::words)
                .containsExactly("Je commencerais par l’écouter.");
        assertThat(people.as(ASKER, opinions::unread)).noneMatch(one -> one.id().equals(id));
        clock.forward(Duration.ofMinutes(5));
        assertThat(people.as(ASKER, () -> opinions.say(id, UUID.randomUUID(), "Et si elle se tait ?", false)))
                .isEmpty();
        assertThat(people.as(COLLEAGUE, () -> received.read(id)).said()).hasSize(2);
        assertThat(people.as(COLLEAGUE, received::all))
                .filteredOn(one -> one.id().equals(id))
                .extracting(ReceivedOpinions.Received::answered)
                .containsExactly(false);
    }

    @Test
    void askingBackGoesThroughTheSameSieve() {
        var id = hesitating.sent(family());
        assertThat(people.as(ASKER, () -> opinions.say(id, UUID.randomUUID(), "Zineb se tait", true)))
                .containsExactly(Telltale.FAMILY);
        assertThat(people.as(COLLEAGUE, () -> received.read(id)).said()).isEmpty();
    }

    @Test
    void nobodyElseHasIt() {
        var id = hesitating.sent(family());
        for (var who : List.of(ASKER, People.OTHER_MIDWIFE, People.SOCIAL_WORKER, People.HOSPITAL_MIDWIFE)) {
            gone(who, id);
        }
        for (var who : List.of(COLLEAGUE, People.OTHER_MIDWIFE, People.HOSPITAL_MIDWIFE)) {
            assertThatThrownBy(() -> people.as(who, () -> opinions.read(id))).isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void afterFourteenDaysNothingIsLeftToTheColleagueAndTheAskerOnlyReads() {
        var family = family();
        var id = hesitating.sent(family);
        clock.forward(Duration.ofDays(14));
        assertThat(people.as(COLLEAGUE, received::all)).anyMatch(one -> one.id().equals(id));
        clock.forward(Duration.ofDays(1));
        gone(COLLEAGUE, id);
        assertThat(people.as(ASKER, () -> opinions.read(id)).extract()).isNotNull();
        assertThatThrownBy(() -> people.as(ASKER, () -> opinions.say(id, UUID.randomUUID(), "encore", false)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatIsTakenBackIsGoneAtOnceAndStaysNoted() {
        var family = family();
        var id = hesitating.sent(family);
        people.runAs(ASKER, () -> opinions.withdraw(id));
        gone(COLLEAGUE, id);
        assertThat(people.as(ASKER, () -> opinions.of(family)))
                .extracting(AskedOpinion::state)
                .containsExactly(AskedOpinion.State.WITHDRAWN);
    }

    @Test
    void whoeverDeclinesSaysWhyAndReadsNothingMore() {
        var family = family();
        var id = hesitating.sent(family);
        people.runAs(COLLEAGUE, () -> received.decline(id, UUID.randomUUID(), "Je crois savoir de qui il s’agit."));
        gone(COLLEAGUE, id);
        var asked = people.as(ASKER, () -> opinions.read(id));
        assertThat(asked.state()).isEqualTo(AskedOpinion.State.DECLINED);
        assertThat(asked.said()).extracting(Said::declines).containsExactly(true);
    }

    @Test
    void sentTwiceItIsAskedOnce() {
        var family = family();
        var ask = hesitating.ask(family, COLLEAGUE, Hesitating.QUESTION, Map.of());
        var id = hesitating.sent(ask);
        assertThat(hesitating.send(ask)).isEqualTo(new AskOutcome.Sent(id));
        assertThat(people.as(ASKER, () -> opinions.of(family))).hasSize(1);
    }

    @Test
    void whatChangedSinceItWasReadOverIsShownAgain() {
        var family = family();
        var ask = hesitating.ask(family, COLLEAGUE, Hesitating.QUESTION, Map.of());
        assertThat(hesitating.send(Hesitating.seen(ask, "something else"))).isInstanceOf(AskOutcome.Ready.class);
        assertThat(people.as(ASKER, () -> opinions.of(family))).isEmpty();
    }

    @Test
    void whoAccompaniesHerOrIsKeptAwayIsRefusedWithOneAndTheSameWord() {
        var family = family();
        people.runAs(
                ASKER,
                () -> exclusions.exclude(
                        family, Set.of(people.get(People.DOCTOR).id())));
        for (var who : List.of(People.HOSPITAL_MIDWIFE, People.DOCTOR, ASKER, People.ADMINISTRATOR)) {
            var ask = hesitating.ask(family, who, Hesitating.QUESTION, Map.of());
            assertThat(hesitating.review(ask)).isEqualTo(new AskOutcome.NotHer());
            assertThat(hesitating.send(ask)).isEqualTo(new AskOutcome.NotHer());
        }
        assertThat(hesitating.review(hesitating.ask(family, COLLEAGUE, Hesitating.QUESTION, Map.of())))
                .as("control")
                .isInstanceOf(AskOutcome.Ready.class);
    }

    @Test
    void whoIsSuspendedIsNotAsked() {
        var family = family();
        var owner = new Owner(settings);
        var who = people.get(People.OTHER_MIDWIFE);
        var ask = hesitating.ask(family, People.OTHER_MIDWIFE, Hesitating.QUESTION, Map.of());
        assertThat(hesitating.review(ask)).isInstanceOf(AskOutcome.Ready.class);
        owner.run("insert into directory.post (actor, organisation, starts_on, suspended_at) values ('" + who.id()
                + "', '" + who.organisation() + "', '2020-01-01', now())");
        try {
            assertThat(hesitating.review(ask)).isEqualTo(new AskOutcome.NotHer());
        } finally {
            owner.run("delete from directory.post where actor = '" + who.id() + "'");
        }
    }

    @Test
    void aNameOfHersIsNeverSentWhateverTheFormSays() {
        var family = family();
        var ask = new AskOpinion(
                UUID.randomUUID(),
                family,
                people.get(COLLEAGUE).id(),
                "Que dire à Zineb quand elle pleure ?",
                Map.of(),
                true,
                null,
                true,
                null);
        assertThat(hesitating.send(ask))
                .isEqualTo(new AskOutcome.TellsWho(Map.of(AskOutcome.TellsWho.QUESTION, Set.of(Telltale.FAMILY))));
    }
}
