package be.mille.coordination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.family.Contact;
import be.mille.family.Stage;
import be.mille.home.Household;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.referral.Agreement;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Where contact was lost: who is asked, from when, and what makes it quiet again. */
@MilleTest
class SilenceTests {
    /** In the third trimester of the pregnancy somebody is asked after so many days. */
    private static final int LIMIT = 21;

    private static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    People people;

    @Autowired
    Silences silences;

    @Autowired
    Mandates mandates;

    @Autowired
    Notices notices;

    @Autowired
    Nudges nudges;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    Household homes;
    FamilyId family;

    @BeforeEach
    void aFamilyWithATeam() {
        homes = new Household(context);
        family = homes.open(People.MIDWIFE, "Muette", TODAY.plusDays(70));
        homes.join(family, People.MIDWIFE, People.SOCIAL_WORKER, TODAY.minusDays(40));
        homes.join(family, People.MIDWIFE, People.DOCTOR, TODAY.minusDays(40));
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    @Test
    void withoutACoordinatorWhoeverHadTheLastContactIsAskedWhenTheStageSaysSo() {
        homes.contact(family, People.DOCTOR, Contact.State.DONE, TODAY.minusDays(LIMIT - 1), null);
        assertThat(asked(People.DOCTOR)).isFalse();
        clock.forward(Duration.ofDays(1));
        assertThat(asked(People.DOCTOR)).isTrue();
        assertThat(asked(People.MIDWIFE)).isFalse();
        assertThat(asked(People.SOCIAL_WORKER)).isFalse();
        assertThat(people.as(People.MIDWIFE, () -> silences.overdueOfMine())).contains(family);
    }

    @Test
    void whereNobodyEverMetHerWhoeverOpenedTheRecordIsAsked() {
        clock.forward(Duration.ofDays(LIMIT));
        assertThat(asked(People.MIDWIFE)).isTrue();
        assertThat(asked(People.DOCTOR)).isFalse();
    }

    @Test
    void whoeverCoordinatesIsAskedAndDuringHerLeaveWhoeverStandsIn() {
        homes.contact(family, People.DOCTOR, Contact.State.DONE, TODAY.minusDays(LIMIT), null);
        var mandate = coordinated(People.SOCIAL_WORKER);
        people.runAs(
                People.SOCIAL_WORKER,
                () -> mandates.arrange(family, mandate, new Arrangement(id(People.MIDWIFE), Reachable.unsaid()), 1));
        assertThat(asked(People.SOCIAL_WORKER)).isTrue();
        assertThat(asked(People.DOCTOR)).isFalse();
        assertThat(asked(People.MIDWIFE)).isFalse();
        onLeave(People.SOCIAL_WORKER, () -> {
            assertThat(asked(People.SOCIAL_WORKER)).isFalse();
            assertThat(asked(People.MIDWIFE)).isTrue();
            assertThat(people.as(
                            People.DOCTOR,
                            () -> context.getBean(WhoCoordinates.class)
                                    .of(
                                            family,
                                            context.getBean(CoordinationWords.class)
                                                    .texts(java.util.Locale.FRENCH))
                                    .away()))
                    .contains("Sarah Aerts est en congé", "Appelez Nadia Kessels");
        });
    }

    @Test
    void anAttemptBuysAFewDaysAndAContactEndsIt() {
        homes.contact(family, People.DOCTOR, Contact.State.DONE, TODAY.minusDays(LIMIT), null);
        homes.contact(family, People.DOCTOR, Contact.State.ATTEMPTED, TODAY, null);
        assertThat(asked(People.DOCTOR)).isFalse();
        assertThat(silence().tried()).isEqualTo(TODAY);
        clock.forward(Duration.ofDays(4));
        assertThat(asked(People.DOCTOR)).isTrue();
        homes.contact(family, People.DOCTOR, Contact.State.DONE, TODAY, null);
        assertThat(asked(People.DOCTOR)).isFalse();
    }

    @Test
    void aPauseAsksNobodyAndClosesNothing() {
        clock.forward(Duration.ofDays(LIMIT));
        var until = TODAY.plusDays(LIMIT + 10);
        people.runAs(People.DOCTOR, () -> silences.pause(family, Pause.Why.HER_WISH, until));
        assertThat(asked(People.MIDWIFE)).isFalse();
        assertThat(Objects.requireNonNull(silence().pause()).until()).isEqualTo(until);
        people.runAs(People.MIDWIFE, () -> silences.resume(family));
        assertThat(asked(People.MIDWIFE)).isTrue();
        people.runAs(People.DOCTOR, () -> silences.pause(family, Pause.Why.LOSS, until));
        clock.forward(Duration.ofDays(11));
        assertThat(asked(People.MIDWIFE)).isTrue();
        assertThat(people.as(People.MIDWIFE, () -> silences.pauses(family))).hasSize(2);
    }

    @Test
    void whoeverNoticesTellsTheCoordinatorOnceUntilItIsRead() {
        coordinated(People.SOCIAL_WORKER);
        people.runAs(People.DOCTOR, () -> silences.tell(family));
        people.runAs(People.DOCTOR, () -> silences.tell(family));
        assertThat(told(People.SOCIAL_WORKER)).containsExactly(Notices.What.SILENT);
        assertThat(told(People.MIDWIFE)).doesNotContain(Notices.What.SILENT);
    }

    @Test
    void somebodyElseIsToldNothingOfIt() {
        assertThatThrownBy(() -> people.as(People.OTHER_MIDWIFE, () -> silences.of(family)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.runAs(
                        People.OTHER_MIDWIFE, () -> silences.pause(family, Pause.Why.HER_WISH, TODAY.plusDays(3))))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(People.OTHER_MIDWIFE, () -> nudges.ask(family, id(People.DOCTOR))))
                .isInstanceOf(NotFoundException.class);
        clock.forward(Duration.ofDays(90));
        assertThat(asked(People.OTHER_MIDWIFE)).isFalse();
    }

    @Test
    void everyStageHasARule() {
        assertThat(SilenceRule.of(new Stage.Pregnant(13, 6, TODAY))).isEqualTo(SilenceRule.FIRST_TRIMESTER);
        assertThat(SilenceRule.of(new Stage.Pregnant(14, 0, TODAY))).isEqualTo(SilenceRule.SECOND_TRIMESTER);
        assertThat(SilenceRule.of(new Stage.Pregnant(28, 0, TODAY))).isEqualTo(SilenceRule.THIRD_TRIMESTER);
        assertThat(SilenceRule.of(new Stage.AfterBirth(28, TODAY))).isEqualTo(SilenceRule.FIRST_MONTH);
        assertThat(SilenceRule.of(new Stage.AfterBirth(29, TODAY))).isEqualTo(SilenceRule.TO_SIX_MONTHS);
        assertThat(SilenceRule.of(new Stage.AfterBirth(400, TODAY))).isEqualTo(SilenceRule.TO_TWO_YEARS);
        assertThat(SilenceRule.of(new Stage.AfterLoss(TODAY))).isEqualTo(SilenceRule.AFTER_LOSS);
        assertThat(SilenceRule.of(new Stage.Closed(TODAY))).isEqualTo(SilenceRule.NONE);
    }

    @Test
    void newsIsAskedOfAPersonOnceInFourteenDays() {
        assertThat(ask()).isTrue();
        assertThat(ask()).isFalse();
        assertThat(told(People.DOCTOR)).containsExactly(Notices.What.NEWS_ASKED);
        assertThat(people.as(People.MIDWIFE, () -> nudges.askedLately(family)))
                .containsExactly(Map.entry(id(People.DOCTOR), TODAY));
        assertThat(people.as(People.SOCIAL_WORKER, () -> nudges.askedLately(family)))
                .as("whoever asked")
                .containsOnlyKeys(id(People.DOCTOR));
        assertThat(people.as(People.SOCIAL_WORKER, () -> nudges.ask(family, id(People.DOCTOR))))
                .as("by a colleague")
                .isFalse();
        clock.forward(Duration.ofDays(14).plusMinutes(1));
        assertThat(ask()).isTrue();
        assertThatThrownBy(() -> people.as(People.MIDWIFE, () -> nudges.ask(family, id(People.PSYCHOLOGIST))))
                .isInstanceOf(NotFoundException.class);
    }

    private boolean ask() {
        return people.as(People.MIDWIFE, () -> nudges.ask(family, id(People.DOCTOR)));
    }

    private MandateId coordinated(String who) {
        var command = new ProposeMandate(
                UUID.randomUUID(),
                family,
                id(who),
                null,
                new Agreement(Agreement.Way.ORALLY, TODAY),
                TODAY.plusDays(300),
                null);
        return ((ProposeOutcome.Proposed) people.as(who, () -> mandates.propose(command))).id();
    }

    private void onLeave(String who, Runnable meanwhile) {
        var owner = new Owner(settings);
        var actor = id(who);
        owner.run("delete from directory.post where actor = '" + actor + "'");
        owner.run("""
                insert into directory.post (actor, organisation, starts_on, away_from, away_until)
                select id, organisation, '2026-01-01', '2026-11-20', '2026-12-20' from directory.professional where id = '%s'
                """.formatted(actor));
        try {
            meanwhile.run();
        } finally {
            owner.run("delete from directory.post where actor = '" + actor + "'");
        }
    }

    private Silence silence() {
        return people.as(People.DOCTOR, () -> silences.of(family));
    }

    private boolean asked(String reader) {
        return people.as(reader, () -> silences.expectedOfMe()).stream()
                .anyMatch(one -> one.family().equals(family));
    }

    private List<Notices.What> told(String reader) {
        return people.as(reader, () -> notices.unseen()).stream()
                .filter(one -> one.family().equals(family))
                .map(Notices.Notice::what)
                .toList();
    }

    private ActorId id(String code) {
        return people.get(code).id();
    }
}
