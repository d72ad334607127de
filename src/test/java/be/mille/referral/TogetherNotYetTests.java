package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.referral.internal.ReminderClock;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.WholeDay;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Several asked at once: whom nothing has reached yet, who answers by telephone, who is reminded. */
class TogetherNotYetTests extends TogetherOutsideHeld {
    @Autowired
    Inbox inbox;

    @Autowired
    ReminderClock reminders;

    @Test
    void whoeverWasGivenNoLinkStandsOnHerDayAtOnceWithHerTelephoneUntilALinkIsMadeOrHerAnswerNoted() {
        var id = ((SendOutcome.Sent) people.as(
                        People.MIDWIFE, () -> referrals.send(command(Compartment.C2, pool("zilverberk"), told()))))
                .id();
        assertThat(awaited(id)).containsExactly(Awaited.Why.NOT_ASKED);
        assertThat(WholeDay.of(midwife()))
                .contains(
                        "Rien n’est encore parti pour Léa du Parc, Sages-femmes du Canal",
                        "Léa du Parc 02 000 00 01, Sages-femmes du Canal 02 000 00 00");
        letter(id, CANAL);
        assertThat(WholeDay.of(midwife()))
                .contains("Rien n’est encore parti pour Léa du Parc", "Téléphone : 02 000 00 01");
        people.runAs(People.MIDWIFE, () -> referrals.noteAnswer(family, id, offer(id, PARC), NO));
        assertThat(awaited(id)).as("the control: nothing is left to do").isEmpty();
    }

    @Test
    void aServiceThatReadsHereAndAnswersByTelephoneIsNotedAsToldAndAnEmptyChoiceIsNoReason() {
        var asked = together("zilverberk");
        var service = offers(asked.id()).stream()
                .filter(one -> one.to() instanceof Receiver.Service)
                .findFirst()
                .orElseThrow();
        var body = midwife().get(page("/" + asked.id())).body();
        assertThat(body).contains("id=\"declined-" + service.id());
        var fields = Map.of(
                "version", "0", "state", "DECLINED", "offer", service.id().toString(), "declined", "");
        var refused = midwife().post(page("/" + asked.id() + "/answer"), fields);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("href=\"#declined-" + service.id());
        assertThat(state(offers(asked.id()), service.to())).isEqualTo(Offer.State.OPEN);
        people.runAs(People.MIDWIFE, () -> referrals.noteAnswer(family, asked.id(), service.id(), YES));
        assertThat(get(asked.id()).to()).isEqualTo(service.to());
        assertThat(people.as(People.MIDWIFE, () -> referrals.course(family, asked.id())))
                .extracting(ReferralEvent::what)
                .containsExactlyInAnyOrder(ReferralEvent.What.SENT, ReferralEvent.What.NOTED);
        assertThat(page(asked.parc())).contains("On s’est occupé de cette demande");
    }

    @Test
    void aServiceAmongSeveralIsRemindedOnTheDayOfItsPeople() {
        new Owner(settings)
                .run("update referral.request set reminded_at = timestamptz '" + clock.instant()
                        + "' where reminded_at is null");
        var asked = together("zilverberk");
        var before = people.as(People.OTHER_MIDWIFE, () -> inbox.counts()).again();
        clock.forward(Duration.ofDays(7));
        reminders.look();
        assertThat(people.as(People.OTHER_MIDWIFE, () -> inbox.counts()).again())
                .isEqualTo(before + 1);
        people.runAs(People.OTHER_MIDWIFE, () -> inbox.answer(asked.id(), NO));
        assertThat(people.as(People.OTHER_MIDWIFE, () -> inbox.counts()).again())
                .isEqualTo(before);
    }
}
