package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.family.Contact;
import be.mille.family.ContactId;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Several ask at the same moment: one after the other, so that nothing is asked twice unseen. */
@MilleTest
class AskedAtOnceTests {
    private static final int AT_ONCE = 4;
    private static final SendOutcome ASKED_ALREADY = new SendOutcome.Refused(Set.of(ReferralProblem.ASKED_ALREADY));

    @Autowired
    People people;

    @Autowired
    Referrals referrals;

    @Autowired
    InterpreterRequests interpreters;

    @Autowired
    ApplicationContext context;

    private FamilyId family;

    @BeforeEach
    void aFamilyOfTwo() {
        family = OpenFamilies.withTeam(context, "Amina", Proof.BROUGHT_IN, People.DOCTOR);
    }

    @Test
    void ofColleaguesWhoAskForTheSameHelpAtOnceOneSendsAndTheOthersAreTold() throws Exception {
        var outcomes = atOnce(
                i -> people.as(i % 2 == 0 ? People.MIDWIFE : People.DOCTOR, () -> referrals.send(asking().command())));
        assertThat(outcomes).filteredOn(SendOutcome.Sent.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(ASKED_ALREADY::equals).hasSize(AT_ONCE - 1);
        assertThat(people.as(People.MIDWIFE, () -> referrals.of(family))).hasSize(1);
    }

    @Test
    void oneFormPostedSeveralTimesAtOnceMakesOneRequest() throws Exception {
        var form = asking().command();
        var outcomes = atOnce(_ -> people.as(People.MIDWIFE, () -> referrals.send(form)));
        assertThat(outcomes).hasOnlyElementsOfType(SendOutcome.Sent.class);
        assertThat(Set.copyOf(outcomes)).hasSize(1);
    }

    @Test
    void anotherKindOfHelpWaitsForNobody() throws Exception {
        var kinds = List.of("cpas", "maison-medicale", "independent-midwife", "kind-en-gezin");
        var outcomes = atOnce(i -> people.as(
                People.MIDWIFE,
                () -> referrals.send(asking().of(kinds.get(i), outside()).command())));
        assertThat(outcomes).hasOnlyElementsOfType(SendOutcome.Sent.class);
    }

    @Test
    void oneInterpreterIsAskedForAnAppointmentHoweverManyAskAtOnce() throws Exception {
        var at = new Household(context)
                .contact(
                        family,
                        People.MIDWIFE,
                        Contact.State.PLANNED,
                        TestClock.TODAY.plusDays(9),
                        LocalTime.of(10, 0));
        var outcomes = atOnce(
                i -> people.as(i % 2 == 0 ? People.MIDWIFE : People.DOCTOR, () -> interpreters.ask(interpreter(at))));
        assertThat(outcomes).filteredOn(SendOutcome.Sent.class::isInstance).hasSize(1);
        assertThat(outcomes).filteredOn(ASKED_ALREADY::equals).hasSize(AT_ONCE - 1);
    }

    private AskInterpreter interpreter(ContactId at) {
        return new AskInterpreter(
                UUID.randomUUID(),
                family,
                at,
                Booking.INTERPRETING,
                outside(),
                "ar",
                Booking.Way.TELEPHONE,
                60,
                null,
                Set.of(),
                null,
                new Agreement(Agreement.Way.ORALLY, TestClock.TODAY),
                "Interprète, arabe");
    }

    private Asking asking() {
        return Asking.about(family).of("cpas", new Receiver.Service(Asked.service(context, "cpas-rive-claire-social")));
    }

    private static Receiver outside() {
        return new Receiver.Outside("Maison du Canal", "02 000 00 00");
    }

    private static List<SendOutcome> atOnce(IntFunction<SendOutcome> asks) throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        try (var all = Executors.newFixedThreadPool(AT_ONCE)) {
            var sent = new ArrayList<Callable<SendOutcome>>();
            for (int i = 0; i < AT_ONCE; i++) {
                int who = i;
                sent.add(() -> {
                    start.await();
                    return asks.apply(who);
                });
            }
            var outcomes = new ArrayList<SendOutcome>();
            for (var one : all.invokeAll(sent)) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }
}
