package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.PostOffice;
import be.mille.testing.Visitor;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import org.junit.jupiter.api.Test;

/** A request answered by answering its mail, over a real mail server: which words count, and which codes. */
class MailReplyTests extends RepliesHeld {
    private static final String NOTED = "Votre réponse est notée";

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
}
