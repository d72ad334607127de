package be.mille.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.family.ChannelFields.Safety;
import be.mille.family.WritingHours;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.PostOffice;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages to her over a real mail server: each is sent once, and only when it may. */
class SendingTests extends SendingHeld {
    private static final WritingHours AFTERNOONS =
            new WritingHours(WritingHours.Days.EVERY_DAY, LocalTime.of(14, 0), LocalTime.of(17, 0));

    @Autowired
    @Qualifier("outboxHealthIndicator")
    HealthIndicator health;

    @Test
    void aSafeMailboxGetsOneNeutralMailWithTheLinkAndNothingElse() {
        write();
        var mails = round();
        assertThat(mails).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("[" + address + "]");
            assertThat(mail.from()).isEqualTo("[Rendez-vous <no-reply@fil.example.org>]");
            assertThat(mail.subject()).isEqualTo("L’adresse promise");
            assertThat(mail.text()).contains(BASE + "/open/secret?in=fr", "27/11/2026");
            assertThat(mail.whole())
                    .contains("Auto-Submitted: auto-generated", "text/plain")
                    .doesNotContain("Samira", "Mille", "Nadia", "sage-femme", "X-Mailer");
        });
        assertThat(round()).isEmpty();
        assertThat(note().state()).isEqualTo(HerMessages.State.SENT);
    }

    @Test
    void aServerThatIsDownForAnHourLosesNothingAndGetsNothingTwice() {
        POST.close();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            write();
        }
        for (int minute = 0; minute < 60; minute++) {
            rounds.sendWhatIsDue();
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(notes()).allSatisfy(one -> assertThat(one.state()).isEqualTo(HerMessages.State.PENDING));
        assertThat(status()).isEqualTo("WAITING");
        POST.open();
        for (int minute = 0; minute < 90; minute++) {
            round().forEach(mail -> ids.add(mail.id()));
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(ids)
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).endsWith("@fil.example.org>"));
        assertThat(notes()).allSatisfy(one -> assertThat(one.state()).isEqualTo(HerMessages.State.SENT));
        assertThat(status()).isEqualTo("UP");
    }

    private String status() {
        return Objects.requireNonNull(health.health()).getStatus().getCode();
    }

    @Test
    void theSameActDoneTwiceWritesOnceAndWithoutATransactionNothingIsWritten() {
        var key = UUID.randomUUID();
        people.runAs(
                People.MIDWIFE,
                () -> in(() -> {
                    assertThat(outbox.write(message(key))).isTrue();
                    assertThat(outbox.write(message(key))).isFalse();
                }));
        assertThat(round()).hasSize(1);
        people.runAs(
                People.MIDWIFE,
                () -> assertThatThrownBy(() -> outbox.write(message(UUID.randomUUID())))
                        .isInstanceOf(IllegalTransactionStateException.class));
    }

    @Test
    void whatIsUndoneIsNotSent() {
        people.runAs(
                People.MIDWIFE,
                () -> new TransactionTemplate(transactions).executeWithoutResult(undone -> {
                    outbox.write(message(UUID.randomUUID()));
                    undone.setRollbackOnly();
                }));
        assertThat(round()).isEmpty();
    }

    @Test
    void severalNodesSendEachMessageOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            write();
        }
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                running.add(nodes.submit(rounds::sendWhatIsDue));
            }
            for (var one : running) {
                one.get();
            }
        }
        assertThat(POST.collect()).hasSize(20).extracting(PostOffice.Mail::id).doesNotHaveDuplicates();
    }

    @Test
    void outsideHerHoursAMessageWaitsForThem() {
        people.runAs(
                People.MIDWIFE,
                () -> records.changeChannel(family, channel, Reaching.mailbox(address, Safety.SAFE, AFTERNOONS), 0));
        write();
        assertThat(round()).isEmpty();
        clock.set(TestClock.START.plus(Duration.ofMinutes(239)));
        assertThat(round()).isEmpty();
        clock.forward(Duration.ofMinutes(1));
        assertThat(round()).hasSize(1);
    }

    @Test
    void aStrangerSeesNoMessageAndTheProgramReadsNoContentOfAny() {
        write();
        var seen = people.as(
                People.OTHER_MIDWIFE,
                () -> new TransactionTemplate(transactions).execute(_ -> messages.of(List.of(family))));
        assertThat(seen).isEmpty();
        assertThat(new Visitor(port)
                        .signIn(people, People.OTHER_MIDWIFE)
                        .get("/families/" + family + "/person/messages")
                        .statusCode())
                .isEqualTo(404);
        people.runAs(
                People.OTHER_MIDWIFE,
                () -> assertThatThrownBy(() -> in(() -> outbox.write(message(UUID.randomUUID()))))
                        .isInstanceOf(RuntimeException.class));
        assertThat(new Owner(settings)
                        .strings("select has_column_privilege('mille_app', 'outbox.message', 'sealed', 'select')"))
                .containsExactly("f");
        assertThat(new Owner(settings)
                        .strings(
                                "select encode(sealed, 'escape') from outbox.message where family = ?", family.value()))
                .singleElement()
                .satisfies(closed -> assertThat(closed).doesNotContain("secret", "open"));
        round();
        assertThat(new Owner(settings)
                        .strings("select count(sealed)::text from outbox.message where family = ?", family.value()))
                .containsExactly("0");
    }
}
