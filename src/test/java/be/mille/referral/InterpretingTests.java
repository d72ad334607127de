package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.kernel.Brussels;
import be.mille.kernel.NotFoundException;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An interpreter asked for an appointment: what the service reads, what is said and how it ends. */
class InterpretingTests extends InterpretingHeld {
    @Test
    void theServiceReadsLanguageHourLengthPlaceAndWishesAndNothingElse() {
        var id = sent(ask(planned(Audience.TEAM), null));
        var received = received(id);
        var booking = booking(received);
        assertThat(booking.language()).isEqualTo("ar");
        assertThat(booking.at()).isEqualTo(Brussels.at(DAY.atTime(TEN)));
        assertThat(booking.minutes()).isEqualTo(60);
        assertThat(booking.place()).isEqualTo("Rue du Canal 4");
        assertThat(booking.wishes()).containsExactlyInAnyOrder(Booking.Wish.WOMAN, Booking.Wish.NOT_FROM_AROUND);
        assertThat(received.told().called()).isEmpty();
        assertThat(received.told().reach()).isNull();
        assertThat(received.told().more()).isNull();
        assertThatThrownBy(() -> people.as(People.OTHER_MIDWIFE, () -> inbox.get(id)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void nothingLeavesWithoutHerAgreement() {
        var without = new AskInterpreter(
                UUID.randomUUID(),
                family,
                planned(Audience.TEAM),
                Booking.MEDIATION,
                mediator(),
                "ar",
                Booking.Way.ON_SITE,
                60,
                "Rue du Canal 4",
                Set.of(),
                null,
                null,
                "Interprète, arabe");
        assertThat(people.as(People.MIDWIFE, () -> interpreters.ask(without)))
                .isEqualTo(new SendOutcome.Refused(Set.of(ReferralProblem.AGREEMENT_MISSING)));
        assertThat(people.as(People.MIDWIFE, () -> referrals.of(family))).isEmpty();
    }

    @Test
    void oneFormSentTwiceLeavesOnceAndOneAppointmentIsAskedForOnce() {
        var first = ask(planned(Audience.TEAM), null);
        assertThat(sent(first)).isEqualTo(sent(first));
        assertThat(people.as(People.MIDWIFE, () -> interpreters.ask(ask(first.appointment(), null))))
                .isEqualTo(new SendOutcome.Refused(Set.of(ReferralProblem.ASKED_ALREADY)));
    }

    @Test
    void whoSaysYesMakesTheAppointmentAndWhatIsExpectedSaySo() {
        var at = planned(Audience.TEAM);
        var id = sent(ask(at, null));
        assertThat(contact(at).interpreter()).isEqualTo(Contact.Interpreter.NOT_BOOKED);
        assertThat(expected()).isFalse();
        answer(id, ReferralState.ACCEPTED, null, "Leïla");
        assertThat(contact(at).interpreter()).isEqualTo(Contact.Interpreter.BOOKED);
        assertThat(expected()).isTrue();
        assertThat(request(id).words()).isEqualTo("Leïla");
    }

    @Test
    void whatIsBookedIsReadFromTheRequestAndStandsNoSecondTime() {
        var at = planned(Audience.TEAM);
        var id = sent(ask(at, null));
        answer(id, ReferralState.ACCEPTED, null, null);
        change(at, DAY, TEN, Contact.Interpreter.BOOKED, Audience.TEAM);
        answer(id, ReferralState.COULD_NOT, Reason.COULD_NOT_OTHER, null);
        assertThat(contact(at).interpreter()).isEqualTo(Contact.Interpreter.NOT_BOOKED);
        assertThat(expected()).isFalse();
    }

    @Test
    void anAppointmentIsNotPassedOn() {
        var id = sent(ask(planned(Audience.TEAM), null));
        readByItsHouse(id);
        people.runAs(
                People.HOSPITAL_MIDWIFE,
                () -> inbox.answer(id, new Answer(ReferralState.ACCEPTED, null, null, null, 0)));
        assertThat(people.as(People.HOSPITAL_MIDWIFE, () -> passing.further(id)))
                .isFalse();
        assertThatThrownBy(() -> people.as(People.HOSPITAL_MIDWIFE, () -> passing.of(id)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void nobodyOfAHospitalReadsWhatIsAskedOfItsMediators() {
        var id = sent(ask(planned(Audience.TEAM), null));
        assertThatThrownBy(() -> people.as(People.HOSPITAL_MIDWIFE, () -> inbox.get(id)))
                .isInstanceOf(NotFoundException.class);
        var asked = ask(planned(Audience.TEAM), null);
        var inside = new AskInterpreter(
                UUID.randomUUID(),
                family,
                asked.appointment(),
                Booking.MEDIATION,
                new Receiver.Service(
                        services.byCode("mediation-tilleuls").orElseThrow().id()),
                "ar",
                Booking.Way.ON_SITE,
                60,
                "Rue du Canal 4",
                Set.of(),
                null,
                asked.agreement(),
                "Interprète, arabe");
        assertThat(people.as(People.MIDWIFE, () -> interpreters.ask(inside)))
                .isEqualTo(new SendOutcome.Refused(Set.of(ReferralProblem.TAKES_NONE)));
    }

    @Test
    void twoDaysBeforeSilenceComesBackToWhoeverAsked() {
        var id = sent(ask(planned(Audience.TEAM), null));
        assertThat(request(id).answerBy()).isEqualTo(TestClock.TODAY.plusDays(7));
        clock.set(Brussels.startOf(DAY.minusDays(3)).plus(Duration.ofHours(9)));
        assertThat(why(id)).isNull();
        clock.set(Brussels.startOf(DAY.minusDays(2)).plus(Duration.ofHours(9)));
        assertThat(why(id)).isEqualTo(Awaited.Why.SOON);
    }

    @Test
    void whatTookPlaceIsClosedForEverybodyAndOneTapTooEarlySendsNobodyAway() {
        var at = planned(Audience.TEAM);
        var id = sent(ask(at, null));
        answer(id, ReferralState.ACCEPTED, null, null);
        become(at, Contact.State.DONE);
        assertThat(request(id).state()).isEqualTo(ReferralState.ACCEPTED);
        become(at, Contact.State.PLANNED);
        clock.set(Brussels.at(DAY.atTime(12, 0)));
        become(at, Contact.State.DONE);
        assertThat(request(id).state()).isEqualTo(ReferralState.DONE);
        assertThat(request(id).toClose()).isFalse();
    }

    @Test
    void anAppointmentOfARestrictedSubjectIsAskedForWithoutTheSubjectAndHiddenFromTheTeam() {
        joins(People.SOCIAL_WORKER);
        var id = sent(ask(planned(Audience.VIOLENCE), null));
        assertThat(booking(received(id)).language()).isEqualTo("ar");
        assertThat(people.as(People.SOCIAL_WORKER, () -> referrals.of(family))).isEmpty();
        assertThat(people.as(People.SOCIAL_WORKER, () -> interpreters.of(family)))
                .isEmpty();
    }
}
