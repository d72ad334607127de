package be.mille.referral;

import be.mille.directory.HelpServices;
import be.mille.directory.ServiceId;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Several services that are asked at once. */
@MilleTest
abstract class TogetherHeld {
    static final String AMANDIER = "amandier-vert";
    static final String THIRD_MIDWIFE = "camille-rousselle";
    static final Answer YES = new Answer(ReferralState.ACCEPTED, null, null, null, 0);

    @LocalServerPort
    int port;

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

    ServiceId service(String code) {
        return services.all().stream()
                .filter(one -> one.code().contains(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    ReferralId sent() {
        var command = command(List.of(service("zilverberk"), service(AMANDIER)));
        return people.as(People.MIDWIFE, () -> Asked.send(referrals, command));
    }

    SendReferral command(List<ServiceId> to) {
        return Asking.about(family)
                .of("independent-midwife", new Receiver.Pool(to))
                .need("Des visites après la naissance")
                .although("encore")
                .command();
    }
}
