package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.access.Exclusions;
import be.mille.directory.HelpServices;
import be.mille.directory.ServiceId;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.referral.internal.ReminderClock;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Several services asked at once: one takes it, the others learn that, and what nobody takes comes back. */
@MilleTest
class TogetherTests {
    private static final String AMANDIER = "amandier-vert";
    private static final String THIRD_MIDWIFE = "camille-rousselle";
    private static final Answer YES = new Answer(ReferralState.ACCEPTED, null, null, null, 0);
    private static final Answer NO = new Answer(ReferralState.DECLINED, Reason.FULL, "Complet", null, 0);

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Exclusions exclusions;

    @Autowired
    HelpServices services;

    @Autowired
    Referrals referrals;

    @Autowired
    Inbox inbox;

    @Autowired
    ReminderClock reminders;

    @Autowired
    TestClock clock;

    FamilyId family;

    @BeforeEach
    void aFamilyOfTheMidwife() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    @Test
    void eachReadsWhatItIsToldAndNotWhomElseWasAsked() {
        var id = sent();
        for (var who : List.of(People.OTHER_MIDWIFE, THIRD_MIDWIFE)) {
            assertThat(people.as(who, () -> inbox.queue(0).rows()))
                    .extracting(Inbox.Received::id)
                    .contains(id);
            var received = people.as(who, () -> inbox.get(id));
            assertThat(received.told().called()).isEqualTo("Amina");
            assertThat(received.answers()).containsExactlyInAnyOrder(ReferralState.ACCEPTED, ReferralState.DECLINED);
            assertThatThrownBy(() -> people.as(who, () -> referrals.offers(family, id)))
                    .isInstanceOf(NotFoundException.class);
        }
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> inbox.get(id)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> {
                    inbox.answer(id, YES);
                    return null;
                }))
                .isInstanceOf(NotFoundException.class);
    }

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
    void theQueueCountsWhatItShowsUntilItIsTaken() {
        var before = people.as(THIRD_MIDWIFE, () -> inbox.counts());
        var id = sent();
        assertThat(people.as(THIRD_MIDWIFE, () -> inbox.counts()))
                .isEqualTo(new Inbox.Counts(
                        before.unanswered() + 1, before.open() + 1, before.again(), before.gone(), before.goneAt()));
        people.runAs(People.OTHER_MIDWIFE, () -> inbox.answer(id, YES));
        assertThat(people.as(THIRD_MIDWIFE, () -> inbox.counts())).isEqualTo(before);
    }

    @Test
    void whatIsTakenBackOrKeptAwayLeavesNoTrace() {
        var id = sent();
        people.runAs(
                People.MIDWIFE,
                () -> exclusions.exclude(family, people.get(THIRD_MIDWIFE).organisation()));
        assertThatThrownBy(() -> people.as(THIRD_MIDWIFE, () -> inbox.get(id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.runAs(THIRD_MIDWIFE, () -> inbox.answer(id, YES)))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(THIRD_MIDWIFE, () -> inbox.over(id))).isEmpty();
        people.runAs(People.MIDWIFE, () -> referrals.cancel(family, id, Reason.HELPED_ELSEWHERE, 0));
        assertThatThrownBy(() -> people.as(People.OTHER_MIDWIFE, () -> inbox.get(id)))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(People.OTHER_MIDWIFE, () -> inbox.over(id))).isEmpty();
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

    @Test
    void onItsPagesItIsAskedShownTakenAndFollowed() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        var path = "/families/" + family + "/referrals";
        assertThat(midwife.get(path + "/new?category=independent-midwife").body())
                .contains("Plusieurs services à la fois", "Le premier qui peut la prend");
        var id = sent();
        assertThat(midwife.get(path + "/" + id).body()).contains("Demandés en même temps", "pas encore de réponse");
        var other = new Visitor(port).signIn(people, People.OTHER_MIDWIFE);
        assertThat(other.get("/requests").body()).contains("demandée à plusieurs services");
        assertThat(other.get("/requests/" + id).body()).contains("Plusieurs services ont reçu cette demande");
        var taken = other.post("/requests/" + id + "/answer", Map.of("version", "0", "state", "ACCEPTED"));
        assertThat(taken.statusCode()).isEqualTo(303);
        assertThat(midwife.get(path + "/" + id).body()).contains("l’a prise", "un autre service l’a prise avant");
        var late = new Visitor(port).signIn(people, THIRD_MIDWIFE);
        late.get("/requests");
        assertThat(late.post("/requests/" + id + "/answer", Map.of("version", "0", "state", "ACCEPTED"))
                        .statusCode())
                .isEqualTo(409);
    }

    private Referral get(ReferralId id) {
        return people.as(People.MIDWIFE, () -> referrals.get(family, id));
    }

    private ServiceId service(String code) {
        return services.all().stream()
                .filter(one -> one.code().contains(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ReferralId sent() {
        var command = command(List.of(service("zilverberk"), service(AMANDIER)));
        return people.as(People.MIDWIFE, () -> Asked.send(referrals, command));
    }

    private SendReferral command(List<ServiceId> to) {
        return Asking.about(family)
                .of("independent-midwife", new Receiver.Pool(to))
                .need("Des visites après la naissance")
                .although("encore")
                .command();
    }
}
