package be.mille.referral;

import be.mille.access.Compartment;
import be.mille.directory.HelpServices;
import be.mille.directory.ServiceId;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.referral.PassingOn.PassOn;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A request that its service accepted, and may pass on. */
@MilleTest
abstract class PassingOnHeld {
    static final String GP = "ines-mokrani";
    static final String SECRET = "Un suivi pour la tension, elle a peur de l’hôpital";
    static final Agreement AGREED = new Agreement(Agreement.Way.ORALLY, TestClock.TODAY);

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    HelpServices services;

    @Autowired
    Referrals referrals;

    @Autowired
    Inbox inbox;

    @Autowired
    PassingOn passing;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    FamilyId family;
    ReferralId first;

    @BeforeEach
    void theServiceAcceptedARequest() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
        first = sent("cpas", "cpas-rive-claire-social", Compartment.C2);
        answer(People.SOCIAL_WORKER, first, ReferralState.ACCEPTED, 0);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    ServiceId service(String code) {
        return services.all().stream()
                .filter(one -> one.code().contains(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    static Told told() {
        return new Told("Amina", null, List.of("ar", "fr"), true, SECRET, null);
    }

    PassOn toDoctor(@Nullable String although) {
        return command(first, "maison-medicale", "quai-vert", although, AGREED);
    }

    PassOn command(
            ReferralId from, String category, String code, @Nullable String although, @Nullable Agreement agreement) {
        return new PassOn(
                UUID.randomUUID(),
                from,
                category,
                service(code),
                told(),
                agreement,
                false,
                although,
                TestClock.TODAY.plusDays(7),
                null);
    }

    ReferralId passed(PassOn command) {
        return ((SendOutcome.Sent) people.as(People.SOCIAL_WORKER, () -> passing.send(command))).id();
    }

    ReferralId sent(String category, String code, Compartment compartment) {
        var command = Asking.about(family)
                .subject(compartment)
                .of(category, new Receiver.Service(service(code)))
                .although("encore")
                .command();
        return people.as(People.MIDWIFE, () -> Asked.send(referrals, command));
    }

    void answer(String who, ReferralId id, ReferralState state, int version) {
        people.runAs(who, () -> inbox.answer(id, new Answer(state, null, null, null, version)));
    }
}
