package be.mille.erasure.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.PersonRecords;
import be.mille.outbox.Message;
import be.mille.outbox.Outbox;
import be.mille.outbox.Recipient;
import be.mille.outbox.SendingRounds;
import be.mille.outbox.Template;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Of a message that ended only that there was one is known, and after a year not even that. */
class MessagesForgottenTests extends ShorterTermsHeld {
    private static final Duration UNDER_WAY = Duration.ofDays(3);

    @Autowired
    PersonRecords records;

    @Autowired
    Outbox outbox;

    @Autowired
    SendingRounds rounds;

    @Autowired
    PlatformTransactionManager transactions;

    private UUID write(Recipient to) {
        var key = UUID.randomUUID();
        var message = new Message(
                key,
                to,
                Template.NEWS,
                "fr",
                "/",
                null,
                UUID.randomUUID(),
                clock.instant().plus(UNDER_WAY));
        people.runAs(
                People.MIDWIFE,
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> outbox.write(message)));
        return key;
    }

    private String known(UUID key) {
        return new Owner(settings)
                .asSuperuser("select state || case when about is null then '' else ' about' end"
                        + " || case when asked_by is null then '' else ' asked' end from outbox.message where key = '"
                        + key + "'");
    }

    private void end() {
        clock.forward(UNDER_WAY);
        rounds.sendWhatIsDue();
    }

    @Test
    void whatAMessageWasAboutAndWhoWroteItOutsideIsForgottenWhenItEnds() {
        var family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Écrite")));
        var outside = write(new Recipient.Mailbox("service@elsewhere.example"));
        var colleague = write(
                new Recipient.Colleague(people.get(People.HOSPITAL_MIDWIFE).id()));
        var her = write(new Recipient.Her(family, UUID.randomUUID()));
        assertThat(known(outside)).as("while it is under way").isEqualTo("PENDING about asked");
        assertThat(known(colleague)).isEqualTo("PENDING about asked");
        end();
        assertThat(known(outside)).isEqualTo("EXPIRED");
        assertThat(known(colleague)).isEqualTo("EXPIRED");
        assertThat(known(her))
                .as("those around her go on knowing who wrote to her")
                .isEqualTo("EXPIRED asked");
    }

    @Test
    void aYearAfterItEndedAMessageIsGoneAndNotADayBefore() {
        var old = write(new Recipient.Mailbox("old@elsewhere.example"));
        end();
        clock.forward(Duration.ofDays(300));
        var younger = write(new Recipient.Mailbox("younger@elsewhere.example"));
        end();
        clock.forward(Duration.ofDays(61));
        terms.expire();
        assertThat(count("outbox.message where key = '" + old + "'")).isEqualTo(1);
        clock.forward(Duration.ofDays(2));
        assertThat(terms.expire()).containsKey("messages");
        assertThat(count("outbox.message where key = '" + old + "'")).isZero();
        assertThat(count("outbox.message where key = '" + younger + "'"))
                .as("one that ended later stays")
                .isEqualTo(1);
    }
}
