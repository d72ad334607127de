package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.OutsideLooks;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.testing.People;
import be.mille.testing.PostOffice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several asked at once, some of whom have nothing but a mailbox: each answers by a letter of her own, one takes it, the others learn that. */
class TogetherOutsideTests extends TogetherOutsideHeld {

    @Autowired
    Inbox inbox;

    @Autowired
    OutsideLooks looks;

    @Test
    void theFirstYesTakesItAndTheOthersReadThatItHasBeenTakenCareOfAndNothingElse() {
        var asked = together("zilverberk");
        assertThat(get(asked.id()).to()).isInstanceOfSatisfying(Receiver.Pool.class, several -> {
            assertThat(several.services()).hasSize(1);
            assertThat(several.outside()).containsExactlyInAnyOrder(CANAL, PARC);
        });
        assertThat(page(asked.canal()))
                .contains(NEED, "Amina", "Sages-femmes du Canal")
                .doesNotContain("Léa du Parc", "Zilverberk", "WAITING");
        var visitor = inside(asked.canal().link());
        var other = inside(asked.parc().link());
        assertThat(visitor.post("/reply?in=fr", Map.of("version", "0", "state", "WAITING"))
                        .statusCode())
                .as("yes or no, and nothing between")
                .isEqualTo(422);
        assertThat(visitor.post("/reply?in=fr", Map.of("version", "0", "state", "ACCEPTED"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(get(asked.id()).to()).isEqualTo(CANAL);
        assertThat(get(asked.id()).state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(state(offers(asked.id()), CANAL)).isEqualTo(Offer.State.TAKEN);
        assertThat(state(offers(asked.id()), PARC)).isEqualTo(Offer.State.GONE);
        assertThat(page(asked.parc()))
                .contains("On s’est occupé de cette demande")
                .doesNotContain("Amina", NEED, "Canal", "Nadia");
        var late = other.post("/reply?in=fr", Map.of("version", "0", "state", "ACCEPTED"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body())
                .as("a yes that comes afterwards does not look as if it had been taken")
                .contains("Votre réponse est arrivée après", "On s’est occupé de cette demande")
                .doesNotContain("Amina", NEED, "Canal", "Nadia");
        assertThat(people.as(People.OTHER_MIDWIFE, () -> inbox.over(asked.id()))
                        .orElseThrow()
                        .state())
                .isEqualTo(Offer.State.GONE);
        assertThatThrownBy(() -> replies.answer(Asked.visit(replies, asked.parc()), YES))
                .isInstanceOf(StaleException.class);
        visitor.post("/reply?in=fr", Map.of("version", "1", "state", "UNDER_WAY"));
        assertThat(get(asked.id()).state()).isEqualTo(ReferralState.UNDER_WAY);
        assertThat(midwife().get(page("/" + asked.id())).body())
                .contains("Léa du Parc", "l’a prise", "un autre service l’a prise avant");
        assertThat(people.as(People.MIDWIFE, () -> looks.of(family, Instant.EPOCH)))
                .extracting(OutsideLooks.Look::who)
                .contains("Sages-femmes du Canal", "Léa du Parc");
    }

    @Test
    void ofTwoThatSayYesAtTheSameMomentExactlyOneWins() throws Exception {
        for (boolean member : new boolean[] {false, true, false, true}) {
            var asked = member ? together("zilverberk") : together();
            var canal = Asked.visit(replies, asked.canal());
            var parc = Asked.visit(replies, asked.parc());
            Callable<Boolean> other = member
                    ? () -> says(() -> people.runAs(People.OTHER_MIDWIFE, () -> inbox.answer(asked.id(), YES)))
                    : () -> says(() -> replies.answer(parc, YES));
            var start = new CyclicBarrier(2);
            var won = new ArrayList<Boolean>();
            try (var both = Executors.newFixedThreadPool(2)) {
                var first = both.submit(() -> {
                    start.await();
                    return says(() -> replies.answer(canal, YES));
                });
                var second = both.submit(() -> {
                    start.await();
                    return other.call();
                });
                won.add(first.get());
                won.add(second.get());
            }
            assertThat(won).containsExactlyInAnyOrder(true, false);
            assertThat(offers(asked.id())).extracting(Offer::state).containsOnlyOnce(Offer.State.TAKEN);
            assertThat(get(asked.id()).state()).isEqualTo(ReferralState.ACCEPTED);
        }
    }

    private static boolean says(Runnable answer) {
        try {
            answer.run();
            return true;
        } catch (StaleException | NotFoundException _) {
            return false;
        }
    }

    @Test
    void twoYesByMailAreOneYesAndOneThatCouldNotBeNoted() {
        var asked = together();
        assertThat(saidBack(asked.parc().address(), "Oui " + asked.parc().code()))
                .extracting(PostOffice.Mail::subject)
                .containsExactly("Votre réponse est notée");
        assertThat(saidBack(asked.canal().address(), "Oui " + asked.canal().code()))
                .extracting(PostOffice.Mail::subject)
                .containsExactly("Votre réponse n’a pas pu être notée");
        assertThat(get(asked.id()).to()).isEqualTo(PARC);
        assertThat(page(asked.canal())).contains("On s’est occupé de cette demande");
    }

    @Test
    void aNoLeavesItOpenForTheOthersAndTheLastNoBringsItBack() {
        var asked = together();
        replies.answer(Asked.visit(replies, asked.canal()), NO);
        assertThat(page(asked.canal())).contains("Votre réponse est arrivée").doesNotContain("Amina", NEED);
        assertThat(get(asked.id()).state()).isEqualTo(ReferralState.REQUESTED);
        assertThat(page(asked.parc())).contains(NEED).doesNotContain("Complet");
        assertThat(offers(asked.id())).extracting(Offer::words).contains("Complet");
        replies.answer(Asked.visit(replies, asked.parc()), NO);
        assertThat(get(asked.id()).reason()).isEqualTo(Reason.NOBODY_TOOK);
    }

    @Test
    void whatOneOfThemSaysByTelephoneIsNotedAndCountsAsHerAnswer() {
        var asked = together();
        var answer = page("/" + asked.id() + "/answer");
        midwife().get(page("/" + asked.id()));
        var no = Map.of(
                "version",
                "0",
                "state",
                "DECLINED",
                "declined",
                "FULL",
                "offer",
                offer(asked.id(), CANAL).toString());
        assertThat(midwife().post(answer, no).statusCode()).isEqualTo(303);
        assertThat(state(offers(asked.id()), CANAL)).isEqualTo(Offer.State.DECLINED);
        assertThat(get(asked.id()).state()).isEqualTo(ReferralState.REQUESTED);
        var yes = Map.of(
                "version",
                "0",
                "state",
                "ACCEPTED",
                "offer",
                offer(asked.id(), PARC).toString());
        assertThat(midwife().post(answer, yes).statusCode()).isEqualTo(303);
        assertThat(get(asked.id()).to()).isEqualTo(PARC);
        assertThat(people.as(People.MIDWIFE, () -> referrals.course(family, asked.id())))
                .extracting(ReferralEvent::what)
                .containsExactlyInAnyOrder(ReferralEvent.What.SENT, ReferralEvent.What.NOTED);
        assertThat(page(asked.parc())).contains(NEED);
        assertThatThrownBy(() -> people.runAs(
                        People.SOCIAL_WORKER,
                        () -> referrals.noteAnswer(family, asked.id(), offer(asked.id(), PARC), YES)))
                .isInstanceOf(NotFoundException.class);
    }
}
