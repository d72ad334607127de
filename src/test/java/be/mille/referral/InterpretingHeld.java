package be.mille.referral;

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
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** An appointment of the midwife, for which a service is asked to interpret. */
@MilleTest
abstract class InterpretingHeld {
    static final LocalDate DAY = TestClock.TODAY.plusDays(10);
    static final LocalTime TEN = LocalTime.of(10, 0);

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
    List<ExpectedFacts> facts;

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

    void joins(String who) {
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        family,
                        people.get(who).actor(),
                        who.equals(People.DOCTOR) ? RelationType.HEALTH_CARE : RelationType.SOCIAL_CARE,
                        clock.instant(),
                        Proof.BROUGHT_IN));
    }

    boolean expected() {
        return people
                .as(
                        People.MIDWIFE,
                        () -> facts.stream()
                                .flatMap(one -> one.of(family).stream())
                                .toList())
                .stream()
                .anyMatch(one -> one.token().equals("interpreter"));
    }

    Awaited.@Nullable Why why(ReferralId id) {
        return people.as(People.MIDWIFE, () -> referrals.expectedOfMe()).stream()
                .filter(one -> one.request().id().equals(id))
                .map(Awaited::why)
                .findFirst()
                .orElse(null);
    }

    ContactId planned(Audience audience) {
        return people.as(
                People.MIDWIFE,
                () -> contacts.record(family, command(null, 0, DAY, TEN, audience))
                        .orThrow());
    }

    void change(ContactId at, LocalDate day, LocalTime time, Contact.Interpreter interpreter, Audience audience) {
        people.runAs(
                People.MIDWIFE,
                () -> contacts.record(family, command(at, contact(at).version(), day, time, interpreter, audience))
                        .orThrow());
    }

    static RecordContact command(
            @Nullable ContactId at, int version, LocalDate day, LocalTime time, Audience audience) {
        return command(at, version, day, time, Contact.Interpreter.NOT_BOOKED, audience);
    }

    static RecordContact command(
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

    Receiver.Service mediator() {
        return new Receiver.Service(
                services.byCode("mediation-tilleuls").orElseThrow().id());
    }

    AskInterpreter ask(ContactId at, @Nullable String called) {
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

    ReferralId sent(AskInterpreter command) {
        return ((SendOutcome.Sent) people.as(People.MIDWIFE, () -> interpreters.ask(command))).id();
    }

    Inbox.Received received(ReferralId id) {
        return people.as(People.HOSPITAL_MIDWIFE, () -> inbox.get(id));
    }

    Referral request(ReferralId id) {
        return people.as(People.MIDWIFE, () -> referrals.get(family, id));
    }

    Contact contact(ContactId at) {
        return people.as(People.MIDWIFE, () -> contacts.get(family, at));
    }

    void answer(ReferralId id, ReferralState state, @Nullable Reason reason, @Nullable String words) {
        var version = received(id).version();
        people.runAs(People.HOSPITAL_MIDWIFE, () -> inbox.answer(id, new Answer(state, reason, words, null, version)));
    }

    static Booking booking(Inbox.Received received) {
        return java.util.Objects.requireNonNull(received.booking());
    }
}
