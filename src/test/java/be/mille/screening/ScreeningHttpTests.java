package be.mille.screening;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.MilleTest;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A whole conversation with a plain browser. */
@MilleTest
class ScreeningHttpTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Talks talks;

    @Test
    void whenNothingComesOutTheCoreTakesThirtyNineTapsAndTheWholeSeventyAtMost() {
        var talk = talks.begin(new Visitor(port).signIn(people, People.MIDWIFE), "Mina");
        talk.domain("opening", Map.of("opening.today", List.of("well")));
        int before = talk.taps();
        for (var domain : List.of(
                "communication",
                "birthplace",
                "residence",
                "education",
                "work",
                "partner-work",
                "money",
                "housing",
                "support",
                "depression",
                "anxiety",
                "substance")) {
            talk.calm(domain);
        }
        talk.alone();
        talk.calm("violence");
        assertThat(talk.taps() - before).isBetween(35, 39);
        while (!talk.ended()) {
            talk.calm(talk.place());
        }
        assertThat(talk.taps()).isBetween(50, 70);
        assertThat(talk.page())
                .contains("Rien de particulier aujourd’hui.", "Points d’appui", "Un logement stable")
                .doesNotContain("score", "positif");
    }

    @Test
    void anAnswerRevealsTheNextQuestionsAndAWishForHelpWithoutJavaScript() {
        var talk = talks.begin(new Visitor(port).signIn(people, People.MIDWIFE), "Rosa");
        talk.domain("housing", Map.of("housing.situation", List.of("worries")));
        assertThat(talk.address()).contains("/housing#housing-problem");
        assertThat(talk.show("housing")).contains("Quels sont les soucis avec ce logement");
        talk.domain(
                "housing",
                Map.of("housing.situation", List.of("worries"), "housing.problem", List.of("damp", "eviction")));
        assertThat(talk.address()).contains("#housing-eviction-date");
        assertThat(talk.show("housing"))
                .contains("À quelle date devez-vous partir", "Souhaitez-vous de l’aide pour ça");
        talk.domain(
                "housing",
                Map.of(
                        "housing.situation",
                        List.of("worries"),
                        "housing.problem",
                        List.of("damp", "eviction"),
                        "housing.eviction-date",
                        List.of("15/1/27"),
                        "housing.help",
                        List.of("wants")));
        assertThat(talk.address()).endsWith("/support");
        assertThat(talk.show("housing")).contains("15/01/2027");
        talk.finish();
        assertThat(talk.page())
                .contains("Logement à améliorer ou à trouver", "Logement qui se termine bientôt", "Souhaite de l’aide")
                .contains("15 janvier 2027", "ressort à partir de");
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndNothingTypedIsLost() {
        var talk = talks.begin(new Visitor(port).signIn(people, People.MIDWIFE), "Rosa");
        talk.domain("housing", Map.of("housing.situation", List.of("worries"), "housing.problem", List.of("eviction")));
        talk.show("housing");
        talk.domain(
                "housing",
                Map.of(
                        "housing.situation",
                        List.of("worries"),
                        "housing.problem",
                        List.of("eviction"),
                        "housing.eviction-date",
                        List.of("31/02/2027 <b>")));
        assertThat(talk.status()).isEqualTo(422);
        assertThat(talk.page()).contains("31/02/2027 &lt;b", "Cette date n’existe pas");
        talk.domain("support", Map.of("support.who", List.of("nobody", "family")));
        assertThat(talk.status()).isEqualTo(422);
        assertThat(talk.page()).contains("Choisissez soit cette réponse");
    }

    @Test
    void theSameAnswerSentTwiceIsThereOnce() {
        var talk = talks.begin(new Visitor(port).signIn(people, People.MIDWIFE), "Rosa");
        var key = UUID.randomUUID().toString();
        var page = UUID.randomUUID().toString();
        assertThat(talk.autosave("housing", "housing.situation", "worries", page, key, 0))
                .isEqualTo(200);
        assertThat(talk.autosave(
                        "housing",
                        "housing.situation",
                        "no-place",
                        page,
                        UUID.randomUUID().toString(),
                        0))
                .isEqualTo(200);
        assertThat(talk.autosave("housing", "housing.situation", "worries", page, key, 0))
                .isEqualTo(200);
        talk.finish();
        assertThat(talk.page()).contains("Je n’ai pas d’endroit à moi").contains("Une correction");
    }

    @Test
    void twoDevicesShowBothAnswersInsteadOfLosingOne() {
        var talk = talks.begin(new Visitor(port).signIn(people, People.MIDWIFE), "Rosa");
        var phone = UUID.randomUUID().toString();
        var tablet = UUID.randomUUID().toString();
        talk.autosave("money", "money.month", "tight", phone, UUID.randomUUID().toString(), 0);
        assertThat(talk.autosave(
                        "money",
                        "money.month",
                        "short",
                        tablet,
                        UUID.randomUUID().toString(),
                        0))
                .isEqualTo(409);
        talk.send("money", Map.of("money.month", List.of("short")), tablet, Map.of("money.month", 0));
        assertThat(talk.status()).isEqualTo(409);
        assertThat(talk.page()).contains("Nadia Kessels a répondu entre-temps", "v.money.month\" value=\"1\"");
        talk.send("money", Map.of("money.month", List.of("short")), tablet, Map.of("money.month", 1));
        assertThat(talk.status()).isEqualTo(303);
    }

    @Test
    void violenceOpensOnlyWhenNobodyElseIsThere() {
        var talk = talks.begin(new Visitor(port).signIn(people, People.MIDWIFE), "Rosa");
        assertThat(talk.show("violence"))
                .contains("Êtes-vous seul·e")
                .doesNotContain("violence-ease", "a.violence.ease");
        talk.domain("violence", Map.of("violence.ease", List.of("afraid")));
        assertThat(talk.status()).isEqualTo(404);
        talk.notAlone();
        assertThat(talk.address()).endsWith("/fgm");
        talk.show("violence");
        talk.alone();
        assertThat(talk.show("violence")).contains("a.violence.ease");
    }

    @Test
    void whatComesOutInARestrictedDomainAsksAtOnceWhoMayKnow() {
        var talk = talks.begin(new Visitor(port).signIn(people, People.MIDWIFE), "Rosa");
        talk.show("depression");
        talk.domain(
                "depression",
                Map.of(
                        "depression.mood",
                        List.of("very-low"),
                        "depression.self-harm",
                        List.of("now"),
                        "depression.help",
                        List.of("wants")));
        talk.show("depression");
        talk.domain(
                "depression",
                Map.of(
                        "depression.mood",
                        List.of("very-low"),
                        "depression.self-harm",
                        List.of("now"),
                        "depression.help",
                        List.of("wants")));
        assertThat(talk.address()).endsWith("/depression/readers");
        talk.readers("depression", "", "");
        assertThat(talk.status()).isEqualTo(422);
        talk.readers("depression", "only-me", "1/12/2026");
        assertThat(talk.address()).endsWith("/anxiety");
        talk.finish();
        assertThat(talk.page()).contains("Une évaluation aujourd’hui", "relais jusqu’au 1 déc.");
        assertThat(talk.page().indexOf("Une évaluation aujourd’hui"))
                .isLessThan(talk.page().indexOf("Ce qui ressort</h2>"));
    }

    @Test
    void whatIsKnownIsShownWithItsSourceAndNotAskedTwice() {
        var visitor = new Visitor(port).signIn(people, People.MIDWIFE);
        var talk = talks.begin(visitor, "Rosa");
        talk.domain("work", Map.of("work.situation", List.of("looking")));
        talk.finish();
        var again = talks.again(talk);
        assertThat(again.show("work")).contains("Déjà connu", "Nadia Kessels, 24 novembre 2026");
        again.domain("work", Map.of("work.situation", List.of("_keep")));
        again.finish();
        assertThat(again.page()).contains("Travail difficile ou incertain");
    }

    @Test
    void theConversationSpeaksHerLanguageWithTheProfessionalsBeneath() {
        var talk = talks.begin(new Visitor(port).signIn(people, People.MIDWIFE), "Rosa");
        assertThat(talk.show("housing?lang=ar"))
                .contains("dir=\"rtl\">كيف الأحوال في المكان الذي تعيشين فيه؟", "Comment ça se passe là où vous vivez")
                .contains("أفضّل عدم الإجابة", "brouillon");
    }

    @Test
    void theCopyForOnesOwnRecordComesAsTextAndAsPaper() {
        var talk = talks.begin(new Visitor(port).signIn(people, People.MIDWIFE), "Rosa <i>");
        talk.domain("housing", Map.of("housing.situation", List.of("no-place"), "housing.tonight", List.of("no")));
        talk.domain(
                "opening",
                Map.of("opening.today", List.of("well"), "opening.matters", List.of("Un toit & du calme\u0007")));
        talk.finish();
        for (var file : List.of("/result/copy.txt", "/result/copy.pdf")) {
            var asked = talk.take(file);
            assertThat(asked.headers().firstValue("Location")).as(file).contains("/prove");
            assertThat(asked.body()).doesNotContain("Logement");
        }
        talk.visitor.prove(people, People.MIDWIFE);
        var text = talk.take("/result/copy.txt");
        assertThat(text.headers().firstValue("Content-Type")).contains("text/plain;charset=UTF-8");
        assertThat(text.body()).contains("Logement à améliorer ou à trouver", "Un endroit pour cette nuit");
        assertThat(talk.visit("/result/copy").body()).contains("Rosa &lt;i");
        assertThat(talk.take("/result/copy.pdf").body()).startsWith("%PDF-");
    }
}
