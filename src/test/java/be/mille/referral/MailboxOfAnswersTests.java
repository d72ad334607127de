package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.PostOffice;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What else lies in the mailbox of answers: from machines, twice, too late, or of no letter. */
class MailboxOfAnswersTests extends RepliesHeld {
    @Test
    void whatWasWrittenToALetterThatIsNoMoreLiesThereAWeekAtMost() {
        var her = answerable();
        var forged = her.part().startsWith("0")
                ? "1" + her.part().substring(1)
                : "0" + her.part().substring(1);
        arrives(mail(her.address().replace(her.part(), forged), "Oui " + her.code()));
        arrives(mail(BOX, "Bonjour"));
        arrives(mail(BOX.replace("@", "+accueil@"), "Bonjour"));
        clock.set(Instant.now());
        receiving.readWhatCameIn();
        clock.forward(Duration.ofDays(6));
        receiving.readWhatCameIn();
        assertThat(POST.lying(box())).hasSize(3);
        clock.forward(Duration.ofDays(3));
        receiving.readWhatCameIn();
        assertThat(POST.lying(box()))
                .as("what is for whoever runs the mailbox stays")
                .hasSize(2);
    }

    @Test
    void whatAMachineSendsIsNoAnswerAndIsNotAnswered() throws Exception {
        var her = answerable();
        var headers = Map.of(
                "Auto-Submitted", "auto-replied", "Precedence", "bulk", "Return-Path", "<>", "X-Autoreply", "yes");
        for (var one : headers.entrySet()) {
            var away = mail(her.address(), "Oui " + her.code());
            away.setHeader(one.getKey(), one.getValue());
            assertThat(saidBack(away)).as(one.getKey()).isEmpty();
        }
        assertThat(now().state()).isEqualTo(ReferralState.REQUESTED);
        assertThat(log()).isEmpty();
        assertThat(POST.lying(box())).isEmpty();
    }

    @Test
    void whatCouldNotBeDeliveredStandsOnHerDayAsALinkThatDidNotArrive() throws Exception {
        var her = answerable();
        assertThat(saidBack(report(her.address(), "delayed"))).isEmpty();
        assertThat(awaited()).isEmpty();
        assertThat(saidBack(report(her.address(), "failed"))).isEmpty();
        assertThat(awaited()).containsExactly(Awaited.Why.UNDELIVERED);
        assertThat(now().state()).isEqualTo(ReferralState.REQUESTED);
    }

    private List<Awaited.Why> awaited() {
        return people.as(People.MIDWIFE, () -> referrals.expectedOfMe()).stream()
                .filter(one -> one.request().family().equals(family))
                .map(Awaited::why)
                .toList();
    }

    static MimeMessage report(String to, String action) throws Exception {
        var raw = """
                Return-Path: <>
                From: MAILER-DAEMON@canal.example
                To: %s
                Subject: Undelivered Mail Returned to Sender
                Message-ID: <%s@canal.example>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: text/plain

                Oui
                --b
                Content-Type: message/delivery-status

                Reporting-MTA: dns; canal.example

                Final-Recipient: rfc822; accueil@canal.example
                Action: %s
                Status: 5.1.1
                --b--
                """.formatted(to, UUID.randomUUID(), action);
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(raw.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void anAnswerToWhatWasTakenBackChangesNothing() {
        var her = answerable();
        people.runAs(People.MIDWIFE, () -> referrals.cancel(family, request(), Reason.HELPED_ELSEWHERE, 0));
        assertThat(saidBack(her.address(), "Oui " + her.code()))
                .extracting(PostOffice.Mail::subject)
                .containsExactly(UNREAD);
        assertThat(now().state()).isEqualTo(ReferralState.CANCELLED);
    }

    @Test
    void deliveredTwiceItCountsOnce() {
        var her = answerable();
        var first = mail(her.address(), "Liste d’attente " + her.code());
        arrives(first);
        arrives(first);
        receiving.readWhatCameIn();
        assertThat(round()).hasSize(1);
        assertThat(now().version()).isEqualTo(1);
        assertThat(saidBack(first))
                .as("and again, when a node died before it had deleted it")
                .isEmpty();
        assertThat(now().version()).isEqualTo(1);
        assertThat(POST.lying(box())).isEmpty();
    }

    @Test
    void severalNodesTakeItInOnce() throws Exception {
        var her = answerable();
        for (int i = 0; i < 4; i++) {
            arrives(mail(her.address(), "Non " + (i < 3 ? "" : her.code())));
        }
        try (var nodes = Executors.newFixedThreadPool(3)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < 3; i++) {
                running.add(nodes.submit(receiving::readWhatCameIn));
            }
            for (var one : running) {
                one.get();
            }
        }
        receiving.readWhatCameIn();
        assertThat(POST.lying(box())).isEmpty();
        assertThat(round()).hasSize(3).extracting(PostOffice.Mail::id).doesNotHaveDuplicates();
        assertThat(now().version()).isEqualTo(1);
        assertThat(now().state()).isEqualTo(ReferralState.DECLINED);
    }

    @Test
    void whatBelongsToNoLetterIsLeftWhereItIs() {
        var her = answerable();
        var part = her.part();
        var forged = part.startsWith("0") ? "1" + part.substring(1) : "0" + part.substring(1);
        for (var to : new String[] {
            her.address().replace(part, forged), BOX, her.address().replace("fil.", "file.")
        }) {
            arrives(mail(to, "Oui " + her.code()));
        }
        receiving.readWhatCameIn();
        receiving.readWhatCameIn();
        assertThat(now().version()).isZero();
        assertThat(POST.lying(box())).hasSize(3);
        assertThat(round())
                .as("nothing is said back")
                .extracting(PostOffice.Mail::from)
                .containsOnly("[accueil@canal.example]");
        assertThat(log()).isEmpty();
    }

    @Test
    void aMailboxThatIsNotThereTakesNothingDown() {
        var her = answerable();
        arrives(mail(her.address(), "Oui " + her.code()));
        POST.close();
        receiving.readWhatCameIn();
        assertThat(now().state()).isEqualTo(ReferralState.REQUESTED);
        assertThat(new Owner(settings)
                        .strings(
                                "select mail from outbox.received where at > ?",
                                clock.instant().atOffset(ZoneOffset.UTC)))
                .isEmpty();
        POST.open();
    }
}
