package be.mille.referral;

import be.mille.access.Compartment;
import be.mille.directory.HelpServices;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A family of the midwife, who asks a social service for help. */
@MilleTest
abstract class ReferralsHeld {
    static final String SECRET = "Elle demande de l’aide pour la garantie locative";

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

    Receiver cpas() {
        return new Receiver.Service(
                services.byCode("cpas-rive-claire-social").orElseThrow().id());
    }

    Told told() {
        return new Told("Amina", null, List.of("ar", "fr"), true, SECRET, null);
    }

    SendReferral toCpas() {
        return command(cpas(), Compartment.C2, null);
    }

    SendReferral command(Receiver to, Compartment compartment, @Nullable String although) {
        return Asking.about(family)
                .subject(compartment)
                .unknowing()
                .of("cpas", to)
                .telling(told())
                .although(although)
                .command();
    }

    ReferralId sent(SendReferral command) {
        return people.as(People.MIDWIFE, () -> Asked.send(referrals, command));
    }

    void answer(ReferralId id, Answer answer) {
        people.runAs(People.SOCIAL_WORKER, () -> inbox.answer(id, answer));
    }
}
