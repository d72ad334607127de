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
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

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

    /** A pack may name a function that plans interpreters (takers.json): then its people read what is asked of their house. */
    void readByItsHouse(ReferralId id) {
        new Owner(settings)
                .run(
                        "update referral.request set to_kind = 'SERVICE', outside = null, to_functions = '{HOSPITAL_MIDWIFE}' where id = '"
                                + id + "'");
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

    void become(ContactId at, Contact.State state) {
        people.runAs(
                People.MIDWIFE,
                () -> contacts.become(family, at, state, contact(at).version()));
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

    /** Of a hospital: its midwives and doctors read what is asked of it, and nobody of that work has an account. */
    Receiver.Outside mediator() {
        var service = services.byCode("mediation-tilleuls").orElseThrow();
        return new Receiver.Outside("Médiation interculturelle", "02 000 00 00", service.id());
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

    /** Asked for, and whoever is asked holds a link and its code. */
    ReferralId sent(AskInterpreter command) {
        var id = ((SendOutcome.Sent) people.as(People.MIDWIFE, () -> interpreters.ask(command))).id();
        var wish = new Letters.Wish(command.key(), Letter.Way.PAPER, null, "fr");
        people.as(People.MIDWIFE, () -> letters.write(family, id, wish)).ifPresent(made -> links.put(id, made));
        return id;
    }

    Replies.Behind behind(ReferralId id) {
        return replies.read(visit(id));
    }

    Replies.Visit visit(ReferralId id) {
        var made = Objects.requireNonNull(links.get(id));
        var secret = made.path().substring("/reply/".length(), made.path().indexOf('?'));
        return replies.knock(secret, made.code()).orElseThrow();
    }

    Inbox.Received received(ReferralId id) {
        return ((Replies.Behind.Asked) behind(id)).request();
    }

    Referral request(ReferralId id) {
        return people.as(People.MIDWIFE, () -> referrals.get(family, id));
    }

    Contact contact(ContactId at) {
        return people.as(People.MIDWIFE, () -> contacts.get(family, at));
    }

    void answer(ReferralId id, ReferralState state, @Nullable Reason reason, @Nullable String words) {
        var version = received(id).version();
        replies.answer(visit(id), new Answer(state, reason, words, null, version));
    }

    static Booking booking(Inbox.Received received) {
        return Objects.requireNonNull(received.booking());
    }

    static Booking.Moved moved(Booking booking) {
        return Objects.requireNonNull(booking.moved());
    }
}
