package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.kernel.Brussels;
import be.mille.kernel.NotFoundException;
import be.mille.testing.People;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** What follows when the appointment of an interpreter changes, falls away, or is nobody else’s business any more. */
class InterpretingChangedTests extends InterpretingHeld {
    @Test
    void anotherHourIsAskedAnewAndTheReceiverReadsFromWhichHour() {
        var at = planned(Audience.TEAM);
        var id = sent(ask(at, null));
        answer(id, ReferralState.ACCEPTED, null, "Leïla");
        change(at, DAY.plusDays(1), TEN, Contact.Interpreter.NOT_BOOKED, Audience.TEAM);
        var received = received(id);
        assertThat(received.state()).isEqualTo(ReferralState.REQUESTED);
        assertThat(received.words()).isNull();
        var booking = booking(received);
        assertThat(booking.at()).isEqualTo(Brussels.at(DAY.plusDays(1).atTime(TEN)));
        assertThat(moved(booking).from()).isEqualTo(Brussels.at(DAY.atTime(TEN)));
        assertThat(contact(at).interpreter()).isEqualTo(Contact.Interpreter.NOT_BOOKED);
        answer(id, ReferralState.ACCEPTED, null, "Leïla");
        assertThat(contact(at).interpreter()).isEqualTo(Contact.Interpreter.BOOKED);
    }

    @Test
    void aNoteAtTheAppointmentAsksNothingAnew() {
        var at = planned(Audience.TEAM);
        var id = sent(ask(at, null));
        answer(id, ReferralState.ACCEPTED, null, null);
        change(at, DAY, TEN, Contact.Interpreter.NOT_BOOKED, Audience.TEAM);
        assertThat(request(id).state()).isEqualTo(ReferralState.ACCEPTED);
    }

    @Test
    void aColleagueWhoMovesTheAppointmentIsFollowedAndWhoeverAskedIsTold() {
        joins(People.DOCTOR);
        var at = planned(Audience.TEAM);
        var id = sent(ask(at, null));
        answer(id, ReferralState.ACCEPTED, null, null);
        people.runAs(People.MIDWIFE, () -> referrals.heard(family, id));
        clock.forward(Duration.ofMinutes(1));
        people.runAs(
                People.DOCTOR,
                () -> contacts.record(
                                family, command(at, contact(at).version(), DAY, LocalTime.of(14, 0), Audience.TEAM))
                        .orThrow());
        assertThat(booking(received(id)).at()).isEqualTo(Brussels.at(DAY.atTime(14, 0)));
        assertThat(why(id)).isEqualTo(Awaited.Why.MOVED);
        people.runAs(People.MIDWIFE, () -> referrals.heard(family, id));
        assertThat(why(id)).isNull();
    }

    @Test
    void whoeverSaidYesIsToldThatTheAppointmentDoesNotTakePlaceAndReadsNothingOfHer() {
        var at = planned(Audience.TEAM);
        var id = sent(ask(at, "Amina"));
        answer(id, ReferralState.ACCEPTED, null, null);
        people.runAs(
                People.MIDWIFE,
                () -> contacts.become(
                        family, at, Contact.State.CANCELLED, contact(at).version()));
        assertThat(request(id).reason()).isEqualTo(Reason.APPOINTMENT_OFF);
        assertThat(behind(id)).isInstanceOf(Replies.Behind.TakenBack.class);
    }

    @Test
    void aHouseThatReadItIsToldThatTheAppointmentDoesNotTakePlaceAndNothingOfHer() {
        var at = planned(Audience.TEAM);
        var id = sent(ask(at, "Amina"));
        readByItsHouse(id);
        people.runAs(
                People.HOSPITAL_MIDWIFE,
                () -> inbox.answer(id, new Answer(ReferralState.ACCEPTED, null, null, null, 0)));
        become(at, Contact.State.CANCELLED);
        assertThatThrownBy(() -> people.as(People.HOSPITAL_MIDWIFE, () -> inbox.get(id)))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(People.HOSPITAL_MIDWIFE, () -> interpreters.calledOff()))
                .filteredOn(one -> one.request().equals(id))
                .singleElement()
                .satisfies(one -> assertThat(one.at()).isEqualTo(Brussels.at(DAY.atTime(TEN))));
        assertThat(people.as(People.SOCIAL_WORKER, () -> interpreters.calledOff()))
                .extracting(InterpreterRequests.CalledOff::request)
                .doesNotContain(id);
    }

    @Test
    void somebodyOfHersIsOnlyNotedAndTakesTheRequestBack() {
        var at = planned(Audience.TEAM);
        var id = sent(ask(at, null));
        people.runAs(
                People.MIDWIFE,
                () -> contacts.interpreting(
                        family, at, Contact.Interpreter.RELATIVE, contact(at).version()));
        assertThat(request(id).state()).isEqualTo(ReferralState.CANCELLED);
        assertThat(contact(at).interpreter()).isEqualTo(Contact.Interpreter.RELATIVE);
        assertThat(expected()).isFalse();
    }

    @Test
    void whatBecomesRestrictedAfterwardsIsHiddenWithItsRequest() {
        joins(People.SOCIAL_WORKER);
        var at = planned(Audience.TEAM);
        var id = sent(ask(at, null));
        assertThat(people.as(People.SOCIAL_WORKER, () -> referrals.of(family))).hasSize(1);
        change(at, DAY, TEN, Contact.Interpreter.NOT_BOOKED, Audience.VIOLENCE);
        assertThat(people.as(People.SOCIAL_WORKER, () -> referrals.of(family))).isEmpty();
        assertThat(people.as(People.SOCIAL_WORKER, () -> interpreters.of(family)))
                .isEmpty();
        assertThat(request(id).state()).isEqualTo(ReferralState.REQUESTED);
        assertThat(received(id).state()).isEqualTo(ReferralState.REQUESTED);
        change(at, DAY, TEN, Contact.Interpreter.NOT_BOOKED, Audience.TEAM);
        assertThat(people.as(People.SOCIAL_WORKER, () -> referrals.of(family))).hasSize(1);
    }
}
