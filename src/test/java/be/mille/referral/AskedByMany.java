package be.mille.referral;

import be.mille.access.Compartment;
import be.mille.family.PersonRecords;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Many families for whom help was asked long ago: figures are told of many, and never of one. */
@MilleTest
abstract class AskedByMany {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Referrals referrals;

    @Autowired
    TestClock clock;

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    /** As if it were then: so many new families, one after the other. */
    void families(String who, String at, int families, Consumer<FamilyId> each) {
        clock.set(Instant.parse(at));
        for (int i = 0; i < families; i++) {
            people.runAs(who, () -> each.accept(records.open(OpenFamilies.called("Amina"))));
        }
    }

    /** Of a house without an account, or, where it is restricted, of a colleague. */
    ReferralId asked(FamilyId family, String kind, Compartment subject) {
        var to = subject.restricted()
                ? new Receiver.Colleague(people.get("bram-verlinden").id())
                : new Receiver.Outside("Maison du Canal", "02 000 00 00");
        var command = Asking.about(family)
                .subject(subject)
                .of(kind, to)
                .on(Brussels.today(clock))
                .although("une autre raison")
                .command();
        return Asked.send(referrals, command);
    }
}
