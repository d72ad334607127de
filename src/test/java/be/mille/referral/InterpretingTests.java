package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.directory.HelpServices;
import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.family.ContactId;
import be.mille.family.Contacts;
import be.mille.family.ExpectedFacts;
import be.mille.family.PersonRecords;
import be.mille.family.RecordContact;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** An interpreter asked for an appointment: what the service reads, and what follows when the appointment changes. */
@MilleTest
class InterpretingTests {
    private static final LocalDate DAY = TestClock.TODAY.plusDays(10);
    private static final LocalTime TEN = LocalTime.of(10, 0);

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Contacts contacts;

    @Autowired
    HelpServices services;

    @Autowired
    Referrals referrals;

    @Autowired
    InterpreterRequests interpreters;

    @Autowired
    Inbox inbox;

    @Autowired
    PassingOn passing;

    @Autowired
    Letters letters;

    @Autowired
    Replies replies;

    @Autowired
    Environment settings;

    @Autowired
    List<ExpectedFacts> facts;

    @Autowired
    TestClock clock;

    FamilyId family;

    private final Map<ReferralId, Letters.Made> links = new HashMap<>();

    @BeforeEach
    void aFamilyOfTheMidwife() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

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

    /** A pack may name a function that plans interpreters (takers.json): then its people read what is asked of their house. */
    private void readByItsHouse(ReferralId id) {
        new Owner(settings)
                .run(
                        "update referral.request set to_kind = 'SERVICE', outside = null, to_functions = '{HOSPITAL_MIDWIFE}' where id = '"
                                + id + "'");
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

    private void joins(String who) {
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        family,
                        people.get(who).actor(),
                        who.equals(People.DOCTOR) ? RelationType.HEALTH_CARE : RelationType.SOCIAL_CARE,
                        clock.instant(),
                        Proof.BROUGHT_IN));
    }

    private boolean expected() {
        return people
                .as(
                        People.MIDWIFE,
                        () -> facts.stream()
                                .flatMap(one -> one.of(family).stream())
                                .toList())
                .stream()
                .anyMatch(one -> one.token().equals("interpreter"));
    }

    private Awaited.@Nullable Why why(ReferralId id) {
        return people.as(People.MIDWIFE, () -> referrals.expectedOfMe()).stream()
                .filter(one -> one.request().id().equals(id))
                .map(Awaited::why)
                .findFirst()
                .orElse(null);
    }

    private ContactId planned(Audience audience) {
        return people.as(
                People.MIDWIFE,
                () -> contacts.record(family, command(null, 0, DAY, TEN, audience))
                        .orThrow());
    }

    private void change(
            ContactId at, LocalDate day, LocalTime time, Contact.Interpreter interpreter, Audience audience) {
        people.runAs(
                People.MIDWIFE,
                () -> contacts.record(family, command(at, contact(at).version(), day, time, interpreter, audience))
                        .orThrow());
    }

    private void become(ContactId at, Contact.State state) {
        people.runAs(
                People.MIDWIFE,
                () -> contacts.become(family, at, state, contact(at).version()));
    }

    private static RecordContact command(
            @Nullable ContactId at, int version, LocalDate day, LocalTime time, Audience audience) {
        return command(at, version, day, time, Contact.Interpreter.NOT_BOOKED, audience);
    }

    private static RecordContact command(
            @Nullable ContactId at,
            int version,
            LocalDate day,
            LocalTime time,
            Contact.Interpreter interpreter,
            Audience audience) {
        return new RecordContact(
                UUID.randomUUID(),
                at,
                Contact.Kind.CONSULTATION,
                Contact.State.PLANNED,
                day,
                time,
                null,
                null,
                "Rue du Canal 4",
                interpreter,
                "Parler des nuits",
                audience,
                Set.of(),
                TestClock.TODAY,
                version);
    }

    /** Of a hospital: its midwives and doctors read what is asked of it, and nobody of that work has an account. */
    private Receiver.Outside mediator() {
        var service = services.byCode("mediation-tilleuls").orElseThrow();
        return new Receiver.Outside("Médiation interculturelle", "02 000 00 00", service.id());
    }

    private AskInterpreter ask(ContactId at, @Nullable String called) {
        return new AskInterpreter(
                UUID.randomUUID(),
                family,
                at,
                Booking.MEDIATION,
                mediator(),
                "ar",
                Booking.Way.ON_SITE,
                60,
                "Rue du Canal 4",
                Set.of(Booking.Wish.WOMAN, Booking.Wish.NOT_FROM_AROUND),
                called,
                new Agreement(Agreement.Way.ORALLY, TestClock.TODAY),
                "Interprète, arabe");
    }

    /** Asked for, and whoever is asked holds a link and its code. */
    private ReferralId sent(AskInterpreter command) {
        var id = ((SendOutcome.Sent) people.as(People.MIDWIFE, () -> interpreters.ask(command))).id();
        var wish = new Letters.Wish(command.key(), Letter.Way.PAPER, null, "fr");
        people.as(People.MIDWIFE, () -> letters.write(family, id, wish)).ifPresent(made -> links.put(id, made));
        return id;
    }

    private Replies.Behind behind(ReferralId id) {
        return replies.read(visit(id));
    }

    private Replies.Visit visit(ReferralId id) {
        var made = Objects.requireNonNull(links.get(id));
        var secret = made.path().substring("/reply/".length(), made.path().indexOf('?'));
        return replies.knock(secret, made.code()).orElseThrow();
    }

    private Inbox.Received received(ReferralId id) {
        return ((Replies.Behind.Asked) behind(id)).request();
    }

    private Referral request(ReferralId id) {
        return people.as(People.MIDWIFE, () -> referrals.get(family, id));
    }

    private Contact contact(ContactId at) {
        return people.as(People.MIDWIFE, () -> contacts.get(family, at));
    }

    private void answer(ReferralId id, ReferralState state, @Nullable Reason reason, @Nullable String words) {
        var version = received(id).version();
        replies.answer(visit(id), new Answer(state, reason, words, null, version));
    }

    private static Booking booking(Inbox.Received received) {
        return Objects.requireNonNull(received.booking());
    }

    private static Booking.Moved moved(Booking booking) {
        return Objects.requireNonNull(booking.moved());
    }
}
