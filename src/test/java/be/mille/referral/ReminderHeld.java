package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.account.internal.WorkMails;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.referral.internal.ReminderClock;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MailTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.PostOffice;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;

/** A family of the midwife who asked for help, and nothing of others waits. */
abstract class ReminderHeld extends MailTest {
    static final Receiver OUTSIDE = new Receiver.Outside("Sages-femmes du Canal", "02 000 00 00");

    @LocalServerPort
    int port;

    @Autowired
    PersonRecords records;

    @Autowired
    Referrals referrals;

    @Autowired
    Letters letters;

    @Autowired
    ReminderClock reminders;

    @Autowired
    WorkMails workMails;

    @Autowired
    PlatformTransactionManager transactions;

    FamilyId family = new FamilyId(new UUID(0, 0));

    @BeforeEach
    void aFamilyOfTheMidwifeAndNothingOfOthersWaits() {
        new Owner(settings)
                .run("update referral.request set reminded_at = timestamptz '" + clock.instant()
                        + "' where reminded_at is null");
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
    }

    ReferralId sent(Receiver to) {
        var command = Asking.about(family)
                .of("independent-midwife", to)
                .need("Deux visites")
                .although("encore")
                .command();
        return people.as(People.MIDWIFE, () -> Asked.send(referrals, command));
    }

    ReferralId sentByMail() {
        var id = sent(OUTSIDE);
        var wish = new Letters.Wish(UUID.randomUUID(), Letter.Way.MAIL, "accueil@canal.example", "nl");
        people.runAs(People.MIDWIFE, () -> letters.write(family, id, wish));
        assertThat(round()).hasSize(1);
        return id;
    }

    List<PostOffice.Mail> round() {
        rounds.sendWhatIsDue();
        return POST.collect();
    }

    void days(int days) {
        clock.set(TestClock.START.plus(Duration.ofDays(days)));
    }
}
