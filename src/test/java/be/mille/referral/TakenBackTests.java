package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Exclusions;
import be.mille.consent.Recipient;
import be.mille.testing.Asked;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A request is taken back: whoever had said yes learns that nobody is expected any more, and nothing of her. */
class TakenBackTests extends AskedThreeTimes {
    private static final Answer YES = new Answer(ReferralState.ACCEPTED, null, "Je passe jeudi", null, 0);
    private static final String ON_THE_DAY = "que vous aviez acceptée";
    private static final String IN_THE_QUEUE = "Plus personne n’est attendu";

    @Autowired
    Exclusions exclusions;

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    @Test
    void whoeverHadAcceptedIsToldInTheQueueAndOnHerDayForThirtyDays() {
        Asked.answer(context, People.SOCIAL_WORKER, toService, YES);
        assertThat(told(People.SOCIAL_WORKER)).as("nothing was taken back").isFalse();
        cancel(toService, Reason.SHE_NO_LONGER_WISHES, 1);
        var queue = new Visitor(port)
                .signIn(people, People.SOCIAL_WORKER)
                .get("/requests")
                .body();
        assertThat(queue).contains(IN_THE_QUEUE).doesNotContain("Je passe jeudi");
        assertThat(day(People.SOCIAL_WORKER)).contains(ON_THE_DAY);
        assertThat(told(People.PSYCHOLOGIST)).as("another house").isFalse();
        clock.forward(Duration.ofDays(31));
        assertThat(told(People.SOCIAL_WORKER)).isFalse();
    }

    @Test
    void whoeverHadNotAnsweredIsNotTold() {
        cancel(toService, Reason.HELPED_ELSEWHERE, 0);
        assertThat(told(People.SOCIAL_WORKER)).isFalse();
        assertThat(visit(People.SOCIAL_WORKER))
                .as("its page says it all the same")
                .contains("a été retirée");
    }

    @Test
    void itsPageSaysThatItIsOverAndNothingOfHer() {
        Asked.answer(context, People.SOCIAL_WORKER, toService, YES);
        var open = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        open.get("/requests/" + toService);
        withdraw(People.MIDWIFE, Recipient.TEAM, Set.of(), Set.of(toService.value()));
        assertThat(visit(People.SOCIAL_WORKER)).contains(IN_THE_QUEUE).doesNotContain("Amina", "Une aide");
        var late = open.post("/requests/" + toService + "/answer", Map.of("version", "1", "state", "UNDER_WAY"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains(IN_THE_QUEUE).doesNotContain("Amina", "Une aide");
        var further = open.get("/requests/" + toService + "/pass-on");
        assertThat(further.body()).contains(IN_THE_QUEUE).doesNotContain("Amina");
        var stranger = new Visitor(port).signIn(people, People.PSYCHOLOGIST);
        assertThat(stranger.get("/requests/" + toService).statusCode())
                .as("nobody else learns that it was there")
                .isEqualTo(404);
    }

    @Test
    void whomSheKeepsAwayLearnsNothing() {
        Asked.answer(context, People.SOCIAL_WORKER, toService, YES);
        cancel(toService, Reason.SHE_NO_LONGER_WISHES, 1);
        people.runAs(
                People.MIDWIFE,
                () -> exclusions.exclude(
                        family, people.get(People.SOCIAL_WORKER).organisation()));
        assertThat(told(People.SOCIAL_WORKER)).isFalse();
        assertThat(new Visitor(port)
                        .signIn(people, People.SOCIAL_WORKER)
                        .get("/requests/" + toService)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoeverAskedIsToldThatAColleagueTookItBackUntilSheReadsIt() {
        assertThat(awaited(People.MIDWIFE)).as("nothing was taken back").isFalse();
        clock.forward(Duration.ofMinutes(5));
        people.runAs(People.DOCTOR, () -> referrals.cancel(family, toService, Reason.HELPED_ELSEWHERE, 0));
        assertThat(awaited(People.MIDWIFE)).isTrue();
        assertThat(awaited(People.DOCTOR)).as("who did it").isFalse();
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        assertThat(WholeDay.of(midwife)).contains("a été retirée");
        clock.forward(Duration.ofMinutes(5));
        midwife.get(path("/referrals/" + toService));
        assertThat(awaited(People.MIDWIFE)).isFalse();
    }

    @Test
    void whatSheTookBackHerselfIsNoNews() {
        cancel(toService, Reason.BY_MISTAKE, 0);
        assertThat(awaited(People.MIDWIFE)).isFalse();
    }

    /** Whoever noted the withdrawal may not know of it: its author alone is told, and he reads nothing of it. */
    @Test
    void theAuthorOfWhatAWithdrawalEndedUnseenIsTold() {
        clock.forward(Duration.ofMinutes(5));
        var house = people.get(People.PSYCHOLOGIST).organisation().value();
        withdraw(People.DOCTOR, new Recipient(Recipient.Kind.ORGANISATION, house), Set.of(), Set.of());
        toService = delicate;
        assertThat(awaited(People.MIDWIFE)).isTrue();
        assertThat(awaited(People.DOCTOR)).isFalse();
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        assertThat(WholeDay.of(doctor)).doesNotContain(delicate.toString());
    }

    private void cancel(ReferralId id, Reason reason, int version) {
        people.runAs(People.MIDWIFE, () -> referrals.cancel(family, id, reason, version));
    }

    private boolean told(String who) {
        return people.as(who, () -> inbox.takenBack()).stream()
                .anyMatch(one -> one.id().equals(toService));
    }

    private boolean awaited(String who) {
        return people.as(who, referrals::expectedOfMe).stream()
                .anyMatch(one -> one.request().id().equals(toService) && one.why() == Awaited.Why.TAKEN_BACK);
    }

    private String visit(String who) {
        return new Visitor(port)
                .signIn(people, who)
                .get("/requests/" + toService)
                .body();
    }

    private String day(String who) {
        return WholeDay.of(new Visitor(port).signIn(people, who));
    }
}
