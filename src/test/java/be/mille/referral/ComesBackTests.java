package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.careplan.AddNeed;
import be.mille.careplan.AddStep;
import be.mille.careplan.CarePlanChanges;
import be.mille.careplan.Owner;
import be.mille.careplan.StepId;
import be.mille.careplan.StepState;
import be.mille.directory.HelpServices;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.referral.internal.ReminderClock;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What nobody helped with, what nobody began, what nobody answered and what nobody asked her: each comes back to whoever asked. */
@MilleTest
class ComesBackTests {
    private static final String NEED = "La garantie du logement";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    HelpServices services;

    @Autowired
    CarePlanChanges changes;

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

    private ReferralId sent(@Nullable StepId step) {
        var to = new Receiver.Service(
                services.byCode("cpas-rive-claire-social").orElseThrow().id());
        var command = Asking.about(family)
                .step(step)
                .of("cpas", to)
                .need(NEED)
                .although("encore")
                .command();
        return people.as(People.MIDWIFE, () -> Asked.send(referrals, command));
    }

    private void answer(ReferralId id, Answer answer) {
        people.runAs(People.SOCIAL_WORKER, () -> inbox.answer(id, answer));
        people.runAs(People.MIDWIFE, () -> referrals.heard(family, id));
    }

    private static Answer says(ReferralState state, int version) {
        return new Answer(state, null, null, null, version);
    }

    private void days(int days) {
        clock.set(TestClock.START.plus(Duration.ofDays(days)));
    }

    private String page(ReferralId id) {
        return new Visitor(port)
                .signIn(people, People.MIDWIFE)
                .get("/families/" + family + "/referrals/" + id)
                .body();
    }

    private List<Awaited.Why> awaited() {
        return people.as(People.MIDWIFE, () -> referrals.expectedOfMe()).stream()
                .filter(one -> one.request().family().equals(family))
                .map(Awaited::why)
                .toList();
    }

    @Test
    void whatWasDeclinedOrCouldNotHappenIsAskedElsewhereForTheSameStep() {
        var step = people.as(People.MIDWIFE, () -> {
            var need = changes.add(AddNeed.free(family, "housing", null));
            var owner = new Owner.Professional(people.get(People.MIDWIFE).id());
            return changes.add(AddStep.free(family, need, NEED, StepState.wanted(owner, TestClock.TODAY.plusDays(3))));
        });
        var no = sent(step);
        assertThat(page(no)).doesNotContain("Demander ailleurs");
        answer(no, new Answer(ReferralState.DECLINED, Reason.FULL, null, null, 0));
        var elsewhere = "/families/" + family + "/referrals/new?after=" + no;
        assertThat(page(no)).contains("Demander ailleurs", elsewhere);
        assertThat(new Visitor(port)
                        .signIn(people, People.MIDWIFE)
                        .get(elsewhere)
                        .body())
                .contains("name=\"step\" value=\"" + step + "\"");
        var could = sent(null);
        answer(could, says(ReferralState.ACCEPTED, 0));
        assertThat(page(could)).doesNotContain("Demander ailleurs");
        answer(could, new Answer(ReferralState.COULD_NOT, Reason.NO_CONTACT, null, null, 1));
        assertThat(page(could)).contains("Demander ailleurs");
    }

    @Test
    void aPlaceThatDidNotComeOnItsDayComesBackAndIsLateForWhoeverWasAsked() {
        var id = sent(null);
        answer(id, new Answer(ReferralState.WAITING, null, null, TestClock.TODAY.plusDays(10), 0));
        days(10);
        assertThat(awaited()).isEmpty();
        assertThat(queued(id)).doesNotContain("class=\"late\"");
        days(11);
        assertThat(awaited()).containsExactly(Awaited.Why.PLACE_PAST);
        assertThat(queued(id)).contains("class=\"late\"");
        assertThat(page(id)).contains("attendait une place pour le", "Demander ailleurs");
        answer(id, says(ReferralState.UNDER_WAY, 1));
        assertThat(awaited()).isEmpty();
    }

    @Test
    void whatWasAcceptedAndNobodyBeganComesBackAfterThreeWeeks() {
        var id = sent(null);
        answer(id, says(ReferralState.ACCEPTED, 0));
        days(20);
        assertThat(awaited()).isEmpty();
        days(21);
        assertThat(awaited()).containsExactly(Awaited.Why.NOT_BEGUN);
        assertThat(queued(id)).contains("class=\"late\"");
        assertThat(page(id)).contains("rien n’a commencé depuis");
        people.runAs(People.MIDWIFE, () -> referrals.firstContact(family, id, TestClock.TODAY.plusDays(20), 1));
        assertThat(awaited()).as("somebody met her").isEmpty();
    }

    @Test
    void whatHasBeenUnderWayForTwoMonthsIsAskedAfterAndRestsOnceSheHasLooked() {
        var id = sent(null);
        answer(id, says(ReferralState.ACCEPTED, 0));
        answer(id, says(ReferralState.UNDER_WAY, 1));
        days(59);
        assertThat(awaited()).isEmpty();
        days(60);
        assertThat(awaited()).containsExactly(Awaited.Why.STILL);
        people.runAs(People.MIDWIFE, () -> referrals.heard(family, id));
        assertThat(awaited()).isEmpty();
        days(120);
        assertThat(awaited()).containsExactly(Awaited.Why.STILL);
    }

    /** Its row in the queue of whoever was asked. */
    private String queued(ReferralId id) {
        var social = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        return IntStream.range(0, 40)
                .mapToObj(page -> social.get("/requests?page=" + page).body())
                .filter(page -> page.contains("/requests/" + id))
                .map(page -> {
                    int link = page.indexOf("/requests/" + id);
                    return page.substring(page.lastIndexOf("<li", link), page.indexOf("</li>", link));
                })
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatNobodyAnsweredForAMonthIsReadByNobodyAskedAnyMore() {
        var id = sent(null);
        days(37);
        reminders.look();
        assertThat(people.as(People.SOCIAL_WORKER, () -> inbox.get(id)).told().need())
                .isEqualTo(NEED);
        days(38);
        reminders.look();
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> inbox.get(id)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> answer(id, says(ReferralState.ACCEPTED, 0))).isInstanceOf(NotFoundException.class);
        assertThat(awaited()).containsExactly(Awaited.Why.BACK);
        assertThat(page(id)).contains("sans réponse depuis un mois", "Demander ailleurs");
        assertThat(awaited()).containsExactly(Awaited.Why.TO_CLOSE);
    }

    @Test
    void soDoesAPlaceThatDidNotComeForAMonthAndNothingThatRuns() {
        var waits = sent(null);
        answer(waits, new Answer(ReferralState.WAITING, null, null, TestClock.TODAY.plusDays(10), 0));
        var runs = sent(null);
        answer(runs, says(ReferralState.UNDER_WAY, answered(runs)));
        days(40);
        reminders.look();
        assertThat(people.as(People.SOCIAL_WORKER, () -> inbox.get(waits)).state())
                .isEqualTo(ReferralState.WAITING);
        days(41);
        reminders.look();
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> inbox.get(waits)))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(People.MIDWIFE, () -> referrals.get(family, waits)).reason())
                .isEqualTo(Reason.SILENCE);
        assertThat(people.as(People.SOCIAL_WORKER, () -> inbox.get(runs)).state())
                .isEqualTo(ReferralState.UNDER_WAY);
    }

    private int answered(ReferralId id) {
        answer(id, says(ReferralState.ACCEPTED, 0));
        return 1;
    }

    @Test
    void whetherItWasWhatSheNeededIsAskedForForAFortnight() {
        var id = sent(null);
        answer(id, says(ReferralState.ACCEPTED, 0));
        answer(id, says(ReferralState.DONE, 1));
        assertThat(awaited()).containsExactly(Awaited.Why.TO_CLOSE);
        people.runAs(People.MIDWIFE, () -> referrals.close(family, id, 2));
        assertThat(awaited()).containsExactly(Awaited.Why.TO_ASK);
        assertThat(new Visitor(port)
                        .signIn(people, People.MIDWIFE)
                        .get("/?all=TODAY")
                        .body())
                .contains("Était-ce ce dont elle avait besoin");
        days(15);
        assertThat(awaited()).isEmpty();
        days(3);
        people.runAs(People.MIDWIFE, () -> referrals.met(family, id, NeedMet.PARTLY, TestClock.TODAY.plusDays(3), 3));
        assertThat(awaited()).as("she said it").isEmpty();
    }
}
