package be.mille.outbox;

import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MailTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.PostOffice;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** She has a safe mailbox, and there is something to write to her. */
abstract class SendingHeld extends MailTest {
    @LocalServerPort
    int port;

    @Autowired
    PersonRecords records;

    @Autowired
    Outbox outbox;

    @Autowired
    HerMessages messages;

    @Autowired
    PlatformTransactionManager transactions;

    FamilyId family = new FamilyId(new UUID(0, 0));
    UUID channel = new UUID(0, 0);
    String address = "";

    @BeforeEach
    void sheHasASafeMailbox() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Samira")));
        channel = UUID.randomUUID();
        address = "box-" + channel + "@her.example";
        people.runAs(People.MIDWIFE, () -> records.addChannel(family, channel, Reaching.safe(address)));
    }

    UUID write() {
        var key = UUID.randomUUID();
        people.runAs(People.MIDWIFE, () -> in(() -> outbox.write(message(key))));
        return key;
    }

    Message message(UUID key) {
        return new Message(
                key,
                new Recipient.Her(family, channel),
                Template.HER_ADDRESS,
                "fr",
                "/open/secret?in=fr",
                null,
                null,
                clock.instant().plus(Duration.ofDays(3)));
    }

    void in(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    List<HerMessages.Note> notes() {
        return people.as(
                People.MIDWIFE, () -> new TransactionTemplate(transactions).execute(_ -> messages.of(List.of(family))));
    }

    HerMessages.Note note() {
        return notes().getFirst();
    }

    List<PostOffice.Mail> round() {
        rounds.sendWhatIsDue();
        return POST.collect();
    }

    void round(Duration later) {
        rounds.sendWhatIsDue();
        clock.forward(later);
    }
}
