package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.referral.internal.ReminderClock;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several services asked at once: one takes it, the others learn that, and what nobody takes comes back. */
class TogetherTests extends TogetherHeld {
    private static final Answer NO = new Answer(ReferralState.DECLINED, Reason.FULL, "Complet", null, 0);

    @Autowired
    ReminderClock reminders;

    @Test
    void theFirstThatCanTakesItAndTheOthersSeeThatItIsTakenAndNothingOfHer() {
        var id = sent();
        people.runAs(People.OTHER_MIDWIFE, () -> inbox.answer(id, YES));
        assertThat(get(id).to()).isEqualTo(new Receiver.Service(service("zilverberk")));
        assertThat(get(id).state()).isEqualTo(ReferralState.ACCEPTED);
        assertThatThrownBy(() -> people.as(THIRD_MIDWIFE, () -> inbox.get(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.runAs(THIRD_MIDWIFE, () -> inbox.answer(id, YES)))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(THIRD_MIDWIFE, () -> inbox.over(id)).orElseThrow().state())
                .isEqualTo(Offer.State.GONE);
        assertThat(people.as(People.SOCIAL_WORKER, () -> inbox.over(id))).isEmpty();
        var page = new Visitor(port)
                .signIn(people, THIRD_MIDWIFE)
                .get("/requests/" + id)
                .body();
        assertThat(page)
                .contains("Un autre service a pris cette demande")
                .doesNotContain("Amina", "zilverberk", "Ilse");
    }

    @Test
    void ofTwoThatTakeItAtTheSameMomentExactlyOneWins() throws Exception {
        for (int round = 0; round < 5; round++) {
            var id = sent();
            var start = new CyclicBarrier(2);
            try (var both = Executors.newFixedThreadPool(2)) {
                var takes = new ArrayList<Callable<Boolean>>();
                for (var who : List.of(People.OTHER_MIDWIFE, THIRD_MIDWIFE)) {
                    takes.add(() -> {
                        start.await();
                        return takes(who, id);
                    });
                }
                var won = new ArrayList<Boolean>();
                for (var one : both.invokeAll(takes)) {
                    won.add(one.get());
                }
                assertThat(won).containsExactlyInAnyOrder(true, false);
            }
            assertThat(people.as(People.MIDWIFE, () -> referrals.offers(family, id)))
                    .extracting(Offer::state)
                    .containsExactlyInAnyOrder(Offer.State.TAKEN, Offer.State.GONE);
        }
    }

    private boolean takes(String who, ReferralId id) {
        try {
            people.runAs(who, () -> inbox.answer(id, YES));
            return true;
        } catch (StaleException | NotFoundException _) {
            return false;
        }
    }

    @Test
    void aNoLeavesItOpenForTheOthersAndTheLastNoBringsItBack() {
        var id = sent();
        people.runAs(People.OTHER_MIDWIFE, () -> inbox.answer(id, NO));
        assertThat(get(id).state()).isEqualTo(ReferralState.REQUESTED);
        assertThatThrownBy(() -> people.as(People.OTHER_MIDWIFE, () -> inbox.get(id)))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(THIRD_MIDWIFE, () -> inbox.course(id)))
                .extracting(ReferralEvent::what)
                .containsExactly(ReferralEvent.What.SENT);
        assertThat(people.as(People.MIDWIFE, () -> referrals.offers(family, id)))
                .extracting(Offer::words)
                .contains("Complet");
        people.runAs(THIRD_MIDWIFE, () -> inbox.answer(id, NO));
        assertThat(get(id).state()).isEqualTo(ReferralState.DECLINED);
        assertThat(get(id).reason()).isEqualTo(Reason.NOBODY_TOOK);
        assertThat(people.as(People.MIDWIFE, () -> referrals.expectedOfMe()))
                .extracting(one -> one.request().id())
                .contains(id);
    }

    @Test
    void whatNobodyTookByTheDayComesBackAndCannotBeTakenAnyMore() {
        var id = sent();
        clock.forward(Duration.ofDays(8));
        assertThatThrownBy(() -> people.runAs(THIRD_MIDWIFE, () -> inbox.answer(id, YES)))
                .isInstanceOf(StaleException.class);
        reminders.look();
        assertThat(get(id).reason()).isEqualTo(Reason.NOBODY_TOOK);
        assertThat(people.as(THIRD_MIDWIFE, () -> inbox.over(id)).orElseThrow().state())
                .isEqualTo(Offer.State.OVER);
        assertThat(people.as(People.MIDWIFE, () -> referrals.course(family, id)))
                .extracting(ReferralEvent::what)
                .contains(ReferralEvent.What.RETURNED);
    }

    @Test
    void oneAloneOrOnesOwnIsNoPool() {
        assertThat(people.as(People.MIDWIFE, () -> referrals.send(command(List.of(service("zilverberk"))))))
                .isEqualTo(new SendOutcome.Refused(Set.of(ReferralProblem.POOL_SMALL)));
        assertThat(people.as(
                        People.MIDWIFE,
                        () -> referrals.send(command(List.of(service("zilverberk"), service("berge-domicile"))))))
                .isEqualTo(new SendOutcome.Refused(Set.of(ReferralProblem.NOBODY_NEW)));
        assertThat(people.as(People.MIDWIFE, () -> referrals.together(family, "independent-midwife", Compartment.C2)))
                .containsExactlyInAnyOrder(service("zilverberk"), service(AMANDIER));
    }

    private Referral get(ReferralId id) {
        return people.as(People.MIDWIFE, () -> referrals.get(family, id));
    }
}
