package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A request answered by somebody who only has a mailbox, over a real mail server. */
class LetterTests extends LetterHeld {
    @Test
    void theWholeLoopWithAReceiverWhoOnlyHasAMailbox() {
        midwife().get(page("/new?category=independent-midwife"));
        var made = midwife().post(page("/new"), filled("MAIL"));
        var mails = round();
        var code = code(made.body());
        assertThat(mails).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("[accueil@canal.example]");
            assertThat(mail.subject()).isEqualTo("Une demande vous attend");
            assertThat(mail.whole()).doesNotContain(code, "Amina", "Nadia", "Mille", "sage-femme", NEED, "Canal");
        });
        var link = LINK.matcher(mails.getFirst().text());
        assertThat(link.find()).isTrue();
        assertThat(made.body()).doesNotContain(link.group(1));
        var receiver = inside(new Held(link.group(1), code.substring(0, 4) + " " + code.substring(4)));
        var read = receiver.get("/reply?in=fr");
        assertThat(read.body())
                .contains(NEED, "Amina", "Nadia Kessels", "Sages-femmes du Canal", "Que répondez-vous")
                .doesNotContain(family.toString(), "Nous devons d’abord en savoir plus", "L’aide a commencé");
        var answered = receiver.post(
                "/reply?in=fr",
                Map.of("version", "0", "state", "WAITING", "placeOn", "20/12/2026", "words", "Dès Noël"));
        assertThat(answered.statusCode()).isEqualTo(303);
        assertThat(receiver.get("/reply?in=fr&said").body()).contains("Votre réponse est arrivée chez Nadia");
        assertThat(now().state()).isEqualTo(ReferralState.WAITING);
        var back = midwife().get(page("/" + request())).body();
        assertThat(back).contains("sur liste d’attente", "Dès Noël", "Sages-femmes du Canal", "le courriel est parti");
        receiver.post("/reply?in=fr", Map.of("version", "1", "state", "ACCEPTED"));
        receiver.post("/reply?in=fr", Map.of("version", "2", "state", "DONE", "words", "Deux visites faites"));
        assertThat(now().state()).isEqualTo(ReferralState.DONE);
        assertThat(now().toClose()).isTrue();
        assertThat(receiver.get("/reply?in=fr").body()).doesNotContain("Que répondez-vous");
    }

    @Test
    void whatSheBeganByHerLinkIsNotAskedForAgainAndHerLinkLivesOn() {
        var held = sent();
        var receiver = inside(held);
        receiver.post("/reply?in=fr", Map.of("version", "0", "state", "ACCEPTED"));
        assertThat(receiver.get("/reply?in=fr").body()).contains("L’aide a commencé", "C’est fait");
        clock.forward(Duration.ofDays(10));
        inside(held).post("/reply?in=fr", Map.of("version", "1", "state", "UNDER_WAY"));
        assertThat(now().state()).isEqualTo(ReferralState.UNDER_WAY);
        clock.forward(Duration.ofDays(12));
        assertThat(now().stalled(TestClock.TODAY.plusDays(22))).isFalse();
        inside(held)
                .post(
                        "/reply?in=fr",
                        Map.of(
                                "version",
                                "2",
                                "state",
                                "COULD_NOT",
                                "couldNot",
                                "NO_CONTACT",
                                "words",
                                "Sans nouvelles"));
        assertThat(now().state()).isEqualTo(ReferralState.COULD_NOT);
    }

    @Test
    void ofTwoAnswersTheSecondIsShownTheFirstAndOverwritesNothing() {
        var held = sent();
        var one = inside(held);
        var other = inside(held);
        one.post("/reply?in=fr", Map.of("version", "0", "state", "ACCEPTED", "words", "Nous venons lundi"));
        var late = other.post(
                "/reply?in=fr", Map.of("version", "0", "state", "DECLINED", "declined", "FULL", "words", "Trop tard"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("une autre réponse est arrivée : acceptée", "Nous venons lundi", "Trop tard");
        assertThat(now().state()).isEqualTo(ReferralState.ACCEPTED);
    }

    @Test
    void whatWasTakenBackIsSaidInAClearSentenceAndShowsNothing() {
        var held = sent();
        var receiver = inside(held);
        people.runAs(People.MIDWIFE, () -> referrals.cancel(family, request(), Reason.SHE_NO_LONGER_WISHES, 0));
        var late = receiver.post("/reply?in=fr", Map.of("version", "0", "state", "ACCEPTED"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("La demande a été retirée").doesNotContain("Amina", NEED);
        assertThat(inside(held).get("/reply?in=nl").body())
                .contains("De aanvraag is ingetrokken")
                .doesNotContain("Amina", NEED);
        assertThat(now().state()).isEqualTo(ReferralState.CANCELLED);
    }

    @Test
    void theSameFormSentTwiceLeavesOnceAndShowsTheCodeOnce() {
        midwife().get(page("/new?category=independent-midwife"));
        var form = filled("MAIL");
        var first = midwife().post(page("/new"), form);
        var again = midwife().post(page("/new"), form);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(round()).hasSize(1);
    }

    @Test
    void anAddressThatIsNoneIsSaidAtItsFieldAndNothingLeaves() {
        midwife().get(page("/new?category=independent-midwife"));
        var form = filled("MAIL");
        form.put("mail", "accueil chez canal");
        var answer = midwife().post(page("/new"), form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Écrivez une adresse électronique", "accueil chez canal", NEED);
        assertThat(people.as(People.MIDWIFE, () -> referrals.of(family))).isEmpty();
        assertThat(round()).isEmpty();
    }

    @Test
    void onPaperTheAddressAndTheCodeStandOnTwoCardsThatNameNobody() {
        midwife().get(page("/new?category=independent-midwife"));
        var made = midwife().post(page("/new"), filled("PAPER")).body();
        var cards = made.substring(made.indexOf("class=\"slips\""));
        assertThat(cards)
                .contains("/reply/", "Une réponse vous est demandée", "class=\"qr\"")
                .doesNotContain("Amina", "Nadia", NEED, "Canal");
        assertThat(round()).isEmpty();
    }

    @Test
    void whoIsSignedInKeepsTheSignInUntilTheCodeFitsAndNeverSharesIt() {
        var held = sent();
        var colleague = new Visitor(port).signIn(people, People.OTHER_MIDWIFE);
        enter(colleague, held, held.wrongCode());
        assertThat(colleague.get("/me").statusCode()).isEqualTo(200);
        assertThat(enter(colleague, held, held.code()).statusCode()).isEqualTo(303);
        assertThat(colleague.get("/reply?in=fr").body()).contains(NEED);
        assertThat(colleague.get("/me").headers().firstValue("Location").orElse(""))
                .startsWith("/sign-in");
        colleague.signIn(people, People.OTHER_MIDWIFE);
        assertThat(colleague.get("/reply?in=fr").body()).doesNotContain(NEED);
    }

    @Test
    void aFormSentAfterTheSessionEndedLeadsBackToItsPage() {
        var held = sent();
        assertThat(new Visitor(port)
                        .post(held.path(), Map.of("code", held.code()))
                        .headers()
                        .firstValue("Location"))
                .contains(held.path());
        assertThat(new Visitor(port)
                        .post("/reply?in=fr", Map.of("state", "ACCEPTED"))
                        .headers()
                        .firstValue("Location"))
                .contains("/reply?in=fr");
    }

    @Test
    void herLogNamesWhoReadItAndNobodyOutsideTheTeamSeesTheLink() {
        inside(sent());
        assertThat(midwife().get("/families/" + family + "/access").body()).contains("Sages-femmes du Canal");
        var other = new Visitor(port).signIn(people, People.OTHER_MIDWIFE);
        other.get("/");
        assertThat(other.post(page("/" + request() + "/letters"), Map.of("way", "PAPER"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(new Owner(settings).strings("select address from referral.letter where family = ?", family.value()))
                .noneMatch(one -> one.contains("canal"));
        assertThat(new Owner(settings)
                        .strings("select has_column_privilege('mille_app', 'referral.letter', 'code', 'select')"))
                .containsExactly("f");
    }
}
