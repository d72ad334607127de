package be.mille.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.Contact;
import be.mille.family.Stage;
import be.mille.testing.Owner;
import be.mille.testing.People;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Where contact was lost: who is asked, from when, and what makes it quiet again. */
class SilenceTests extends SilenceHeld {
    /** In the third trimester of the pregnancy somebody is asked after so many days. */
    private static final int LIMIT = 21;

    @Autowired
    Environment settings;

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
}
