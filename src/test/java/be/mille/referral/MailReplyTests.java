package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.PostOffice;
import be.mille.testing.Visitor;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
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

/** A request answered by answering its mail, over a real mail server. */
class MailReplyTests extends RepliesHeld {
    private static final String NOTED = "Votre réponse est notée";
    private static final String UNREAD = "Votre réponse n’a pas pu être notée";

    @Test
    void theWholeLoopWithAReceiverWhoHasNothingButMail() {
        midwife().get(page("/new?category=independent-midwife"));
        var made = midwife().post(page("/new"), filled("MAIL"));
        assertThat(made.body()).contains("répondre au courriel par un mot");
        var letter = round().getLast();
        var her = answerable(letter, made.body());
        assertThat(letter.text()).contains("répondre à ce message par un mot");
        assertThat(letter.whole()).doesNotContain(her.code(), her.opens(), "Amina", "Nadia", "Mille", NEED, "Canal");
        assertThat(made.body()).doesNotContain(her.address());
        var said = saidBack(
                her.address(),
                "Oui, avec plaisir\n\ncode " + her.code().substring(0, 3) + " "
                        + her.code().substring(3) + "\nBernadette\n\nLe 24/11/2026, Rendez-vous a écrit :\n> oui, non");
        assertThat(now().state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(now().words()).as("nothing of her text is kept").isNull();
        assertThat(said).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("[accueil@canal.example]");
            assertThat(mail.subject()).isEqualTo(NOTED);
            assertThat(mail.whole())
                    .contains("Auto-Submitted")
                    .doesNotContain("Reply-To", her.code(), "Amina", "Nadia", "plaisir", NEED, "Canal");
        });
        assertThat(log()).containsExactly("letter.knock PERMIT", "letter.read PERMIT", "letter.answer PERMIT");
        assertThat(people.as(People.MIDWIFE, () -> referrals.course(family, request())))
                .extracting(ReferralEvent::what)
                .containsExactlyInAnyOrder(ReferralEvent.What.SENT, ReferralEvent.What.ANSWERED);
        assertThat(POST.lying(box())).as("gone from the mailbox").isEmpty();
        assertThat(midwife().get(page("/" + request())).body()).contains("accepté", "Sages-femmes du Canal");
        var inside = inside(her.link()).get("/reply?in=fr").body();
        assertThat(inside).as("the link goes on from there").contains("L’aide a commencé");
    }

    @Test
    void aWordInAnyOfTheLanguagesAndInHtmlIsRead() throws Exception {
        var her = answerable();
        var both = mail(her.address(), "");
        both.setContent(new MimeMultipart(part("<html><head><style>p{color:red}</style></head><body><p>Wachtlijst&nbsp;"
                + her.code() + "</p><blockquote>ja " + her.code() + "</blockquote></body></html>")));
        both.saveChanges();
        assertThat(saidBack(both)).extracting(PostOffice.Mail::subject).containsExactly(NOTED);
        assertThat(now().state()).isEqualTo(ReferralState.WAITING);
        assertThat(saidBack(her.address(), "Complet. " + her.code())).hasSize(1);
        assertThat(now().state()).isEqualTo(ReferralState.DECLINED);
        assertThat(now().reason()).isEqualTo(Reason.FULL);
    }

    private static MimeBodyPart part(String html) throws Exception {
        var part = new MimeBodyPart();
        part.setContent(html, "text/html; charset=UTF-8");
        return part;
    }

    @Test
    void wrongCodesCountAsOnThePageAndNoMoreThanThreeWordsGoBackADay() {
        var her = answerable();
        var wrong = her.code().equals("111222") ? "111223" : "111222";
        inside(her.link());
        int back = 0;
        for (int i = 0; i < 3; i++) {
            back += saidBack(her.address(), "Oui " + wrong).size();
        }
        for (int i = 0; i < 2; i++) {
            enter(new Visitor(port), her.link(), her.link().wrongCode());
        }
        back += saidBack(her.address(), "Oui " + her.code()).size();
        assertThat(back).isEqualTo(3);
        assertThat(now().state()).isEqualTo(ReferralState.REQUESTED);
        assertThat(log().stream().filter("letter.knock DENY"::equals)).hasSize(5);
        assertThat(midwife().get(page("/" + request())).body()).contains("bloqué après cinq codes faux");
    }

    @Test
    void whatIsNotUnderstoodIsNoTryAndSaysSoWithoutAWordOfIt() {
        var her = answerable();
        assertThat(saidBack(her.address(), "Bonjour, de quoi s’agit-il ?"))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.subject()).isEqualTo(UNREAD);
                    assertThat(mail.text()).contains(BASE + "/reply?in=fr").doesNotContain("s’agit-il");
                });
        assertThat(saidBack(her.address(), "Peut-être " + her.code())).hasSize(1);
        assertThat(log()).isEmpty();
        assertThat(now().state()).isEqualTo(ReferralState.REQUESTED);
    }

    @Test
    void whatLiesInTheMailboxOfAnAnswerNeverOpensThePage() {
        var her = answerable();
        for (var path : new String[] {"/reply/" + her.part() + "?in=fr", her.path()}) {
            for (var code : new String[] {her.code(), "00" + her.code(), her.code() + "00"}) {
                var finder = new Visitor(port);
                assertThat(enter(finder, new Held(path, code), code).statusCode())
                        .isEqualTo(422);
                assertThat(finder.get("/reply?in=fr").body()).doesNotContain("Amina", NEED);
            }
        }
        assertThat(enter(new Visitor(port), new Held("/reply/" + her.part() + "?in=fr", her.opens()), her.opens())
                        .statusCode())
                .as("the address of the answer with the code of the link")
                .isEqualTo(422);
        assertThat(new Owner(settings)
                        .strings(
                                "select count(*)::text from referral.knock(sha256(convert_to(?, 'UTF8')), sha256(convert_to(?, 'UTF8')), now())",
                                her.part(),
                                her.part() + " " + her.code()))
                .as("what opens the page knows no part of an address")
                .containsExactly("0");
        assertThat(inside(her.link()).get("/reply?in=fr").body()).as("control").contains(NEED);
    }

    @Test
    void theCodeOfTheLinkCountsNotInAMailAndTheWordsBackSayWhichOneDoes() {
        var her = answerable();
        assertThat(saidBack(her.address(), "Oui " + her.opens()))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.subject()).isEqualTo(UNREAD);
                    assertThat(mail.text()).contains("le code pour le courriel (six chiffres)");
                });
        assertThat(now().state()).isEqualTo(ReferralState.REQUESTED);
        assertThat(log()).as("no try is spent on it").isEmpty();
        assertThat(saidBack(her.address(), "Oui " + her.code()))
                .extracting(PostOffice.Mail::subject)
                .containsExactly(NOTED);
    }

    @Test
    void aTelephoneNumberBelowIsNoTry() {
        var her = answerable();
        for (var signature : new String[] {"Tél. 0470 12 34 56", "02 123 456", "GSM 123456", "1000 2000"}) {
            saidBack(her.address(), "Oui\nBernadette\n" + signature);
        }
        assertThat(log()).isEmpty();
        assertThat(saidBack(her.address(), "Oui\n" + her.code() + "\nBernadette\n02 123 456"))
                .hasSizeLessThan(2);
        assertThat(now().state()).isEqualTo(ReferralState.ACCEPTED);
    }

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
