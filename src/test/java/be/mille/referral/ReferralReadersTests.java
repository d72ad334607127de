package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.access.Exclusions;
import be.mille.access.Looks;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.kernel.NotFoundException;
import be.mille.testing.Asking;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who reads what of a request, and how long. */
class ReferralReadersTests extends ReferralsHeld {
    @Autowired
    Relations relations;

    @Autowired
    Looks looks;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Environment settings;

    @Test
    void theServiceThatWasAskedReadsWhatItWasToldAndNothingElse() {
        var id = sent(toCpas());
        var received = people.as(People.SOCIAL_WORKER, () -> inbox.get(id));
        assertThat(received.told()).isEqualTo(told());
        assertThat(received.from()).isEqualTo(people.get(People.MIDWIFE).id());
        assertThat(people.as(People.SOCIAL_WORKER, () -> inbox.queue(0).rows()))
                .extracting(Inbox.Received::id)
                .contains(id);
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> referrals.of(family)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobodyElseFindsIt() {
        var id = sent(toCpas());
        for (var other : List.of(People.OTHER_MIDWIFE, People.DOCTOR, People.PSYCHOLOGIST, People.MIDWIFE)) {
            assertThatThrownBy(() -> people.as(other, () -> inbox.get(id))).isInstanceOf(NotFoundException.class);
            assertThat(people.as(other, () -> inbox.queue(0).rows()))
                    .extracting(Inbox.Received::id)
                    .doesNotContain(id);
        }
        assertThatThrownBy(() ->
                        people.as(People.ADMINISTRATOR, () -> inbox.queue(0).rows()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void theReceiverReadsWhatEndedForThirtyDays() {
        var id = sent(toCpas());
        answer(id, new Answer(ReferralState.DECLINED, Reason.OUTSIDE_AREA, null, null, 0));
        clock.forward(Duration.ofDays(29));
        assertThat(people.as(People.SOCIAL_WORKER, () -> inbox.get(id)).reason())
                .isEqualTo(Reason.OUTSIDE_AREA);
        clock.forward(Duration.ofDays(2));
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> inbox.get(id)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aRestrictedRequestLeavesNoTraceForWhoIsNotCleared() {
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        family,
                        people.get(People.DOCTOR).actor(),
                        RelationType.HEALTH_CARE,
                        clock.instant(),
                        Proof.BROUGHT_IN));
        var to = new Receiver.Service(
                services.byCode("embrun-bebe").orElseThrow().id());
        var command = Asking.about(family)
                .subject(Compartment.C4)
                .of("perinatal-psychology", to)
                .telling(told())
                .command();
        var id = sent(command);
        assertThat(people.as(People.PSYCHOLOGIST, () -> inbox.get(id)).told()).isEqualTo(told());
        assertThat(people.as(People.DOCTOR, () -> referrals.of(family))).isEmpty();
        assertThat(people.as(People.DOCTOR, () -> referrals.asked(family, "perinatal-psychology", Compartment.C2)))
                .isEmpty();
        assertThatThrownBy(() -> people.as(People.DOCTOR, () -> referrals.get(family, id)))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(People.MIDWIFE, () -> referrals.asked(family, "perinatal-psychology", Compartment.C4)))
                .hasSize(1);
        var open = sent(toCpas());
        people.as(People.SOCIAL_WORKER, () -> inbox.get(open));
        assertThat(people.as(People.DOCTOR, () -> looks.of(family, TestClock.START)))
                .as(
                        "that a house read what it was told is a look she is shown; where it is restricted, no fact for him")
                .extracting(Looks.Look::organisation)
                .contains(people.get(People.SOCIAL_WORKER).organisation())
                .doesNotContain(people.get(People.PSYCHOLOGIST).organisation());
    }

    @Test
    void whatIsRestrictedGoesOnlyToWhoHearsItAndOnlyWhenSheKnows() {
        assertThat(people.as(People.MIDWIFE, () -> referrals.send(command(cpas(), Compartment.C3, null))))
                .isEqualTo(new SendOutcome.Refused(Set.of(ReferralProblem.NOT_KNOWING, ReferralProblem.NOT_CLEARED)));
    }

    @Test
    void whomSheKeepsAwayIsNotAskedAndStopsReadingAtOnce() {
        var id = sent(toCpas());
        var house = people.get(People.SOCIAL_WORKER).organisation();
        people.runAs(People.MIDWIFE, () -> exclusions.exclude(family, house));
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> inbox.get(id)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> answer(id, new Answer(ReferralState.ACCEPTED, null, null, null, 0)))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(People.SOCIAL_WORKER, () -> inbox.queue(0).rows()))
                .extracting(Inbox.Received::id)
                .doesNotContain(id);
        assertThat(people.as(People.MIDWIFE, () -> referrals.send(command(cpas(), Compartment.C2, "encore"))))
                .isEqualTo(new SendOutcome.Refused(Set.of(ReferralProblem.KEPT_AWAY)));
    }

    @Test
    void herLogSaysThatTheServiceReadIt() {
        var id = sent(toCpas());
        people.as(People.SOCIAL_WORKER, () -> inbox.get(id));
        assertThat(new Owner(settings)
                        .strings(
                                "select e.action from audit.entry e where e.family = ? and e.reason = 'RECEIVED'",
                                family.value()))
                .containsExactly("inbox.read");
    }

    @Test
    void whatItSaysLiesClosed() {
        sent(toCpas());
        assertThat(new Owner(settings).strings("select told from referral.request where family = ?", family.value()))
                .noneMatch(told -> told.contains(SECRET));
    }
}
