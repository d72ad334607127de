package be.mille.home.web.day;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.handover.Border;
import be.mille.handover.ProposeHandover;
import be.mille.handover.ReadWithHer;
import be.mille.referral.Answer;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralState;
import be.mille.testing.Asked;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What somebody asked for or proposed before she left, or went on leave with a deputy, stands on the day of whoever answers now. */
class LeftBehindTests extends LeftBehindHeld {
    @Test
    void aRequestComesToWhoeverAnswersOnceItsAuthorLeft() {
        var id = ordinary();
        clock.forward(Duration.ofDays(30));
        assertThat(awaits(People.MIDWIFE)).containsExactly(id);
        assertThat(awaits(People.SOCIAL_WORKER)).isEmpty();
        leaves(People.MIDWIFE);
        assertThat(awaits(People.MIDWIFE)).isEmpty();
        assertThat(awaits(People.SOCIAL_WORKER)).containsExactly(id);
        assertThat(awaits(People.DOCTOR)).isEmpty();
        assertThat(day(People.SOCIAL_WORKER)).contains("Repris de Nadia Kessels, qui n’est pas là.");
        assertThat(day(People.DOCTOR)).doesNotContain("Repris de Nadia Kessels");
    }

    @Test
    void whoeverReadsTheAnswerOfALeftRequestHasHeardIt() {
        var id = ordinary();
        clock.forward(Duration.ofDays(1));
        people.runAs(
                People.SOCIAL_WORKER,
                () -> referrals.noteAnswer(family, id, new Answer(ReferralState.ACCEPTED, null, null, null, 0)));
        leaves(People.MIDWIFE);
        assertThat(awaits(People.SOCIAL_WORKER)).containsExactly(id);
        people.runAs(People.DOCTOR, () -> referrals.heard(family, id));
        assertThat(awaits(People.SOCIAL_WORKER)).containsExactly(id);
        people.runAs(People.SOCIAL_WORKER, () -> referrals.heard(family, id));
        assertThat(awaits(People.SOCIAL_WORKER)).isEmpty();
    }

    @Test
    void onLeaveItComesToWhoeverStandsInAndWhereNobodyDoesItStaysHers() {
        var id = ordinary();
        clock.forward(Duration.ofDays(30));
        absent.onLeave(People.MIDWIFE, () -> {
            assertThat(awaits(People.MIDWIFE)).containsExactly(id);
            assertThat(awaits(People.SOCIAL_WORKER)).isEmpty();
        });
        clock.reset();
        coordinatesWithTheDoctorStandingIn();
        clock.forward(Duration.ofDays(30));
        assertThat(awaits(People.DOCTOR)).isEmpty();
        absent.onLeave(People.MIDWIFE, () -> assertThat(awaits(People.DOCTOR)).containsExactly(id));
        absent.suspended(People.MIDWIFE, () -> assertThat(awaits(People.DOCTOR)).containsExactly(id));
    }

    @Test
    void aRestrictedRequestComesToWhoMayKnowItAndToNobodyElse() {
        var to = new Receiver.Colleague(id("bram-verlinden"));
        var told = Asked.told("Une place au refuge", null);
        var command = Asked.command(family, UUID.randomUUID(), Compartment.C3, "violence-support", to, told);
        var id = people.as(People.MIDWIFE, () -> {
            var sent = Asked.send(context, command);
            clearances.clear(family, id(People.DOCTOR), Compartment.C3);
            return sent;
        });
        clock.forward(Duration.ofDays(30));
        assertThat(awaits(People.DOCTOR)).isEmpty();
        leaves(People.MIDWIFE);
        assertThat(awaits(People.DOCTOR)).containsExactly(id);
        assertThat(awaits(People.SOCIAL_WORKER))
                .as("she answers, and does not know")
                .isEmpty();
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain("refuge", "Repris de Nadia Kessels");
    }

    @Test
    void aHandoverThatComesBackComesToWhoeverAnswersOnceItsAuthorLeft() {
        var proposal = new ProposeHandover(
                UUID.randomUUID(),
                family,
                id(People.DOCTOR),
                Border.DISCHARGE,
                TestClock.TODAY.plusDays(3),
                "Elle préfère le matin.",
                Compartment.C0,
                ReadWithHer.WITH_HER);
        people.runAs(People.MIDWIFE, () -> handovers.propose(proposal));
        clock.forward(Duration.ofDays(6));
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain("Le relais attend une réponse");
        leaves(People.MIDWIFE);
        assertThat(day(People.SOCIAL_WORKER))
                .contains("Le relais attend une réponse", "Repris de Nadia Kessels, qui n’est pas là.");
        var worker = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        var one = people.as(People.SOCIAL_WORKER, () -> handovers.of(family)).getFirst();
        var page = "/families/" + family + "/handovers/" + one.id();
        assertThat(worker.get(page).body())
                .contains(
                        "Ne plus proposer",
                        "Proposer à quelqu’un d’autre",
                        "Nadia Kessels n’est pas là : vous suivez sa proposition.",
                        "Responsable aujourd’hui : Sarah Aerts.");
        assertThat(new Visitor(port).signIn(people, People.DOCTOR).get(page).body())
                .doesNotContain("Ne plus proposer", "vous suivez sa proposition");
        worker.post(page + "/take-back", Map.of("version", "0"));
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain("Le relais attend une réponse");
        assertThat(worker.get("/families/" + family + "/handovers").body()).contains("Proposer le relais");
    }
}
