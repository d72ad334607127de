package be.mille.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.family.OpenFamily;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.network.internal.QuestionsForgotten;
import be.mille.opinion.Telltale;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** What somebody looks for is asked of her basin, and nothing in it leads to a family. */
@MilleTest
class NetworkTests {
    private static final String NEED = "une place en maison maternelle avec deux enfants, en tigrinya, ";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    NetworkQuestions questions;

    @Autowired
    QuestionsForgotten forgotten;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    final String mark = UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    final String need = NEED + mark;

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private static AskNetwork command(Kind kind, String words, boolean looked) {
        return new AskNetwork(UUID.randomUUID(), kind, "maternal-home", words, "fr", looked);
    }

    private QuestionId asked(Kind kind) {
        return ((SayOutcome.Sent) people.as(People.MIDWIFE, () -> questions.ask(command(kind, need, false)))).id();
    }

    private SayOutcome said(String who, QuestionId id, String words, boolean looked) {
        return people.as(who, () -> questions.say(id, UUID.randomUUID(), words, "fr", looked));
    }

    private Set<Telltale> found(String words, boolean looked) {
        return people.as(People.MIDWIFE, () -> questions.ask(command(Kind.QUESTION, words, looked)))
                        instanceof SayOutcome.TellsWho(var some)
                ? some
                : Set.of();
    }

    private boolean sees(String who, QuestionId id) {
        return people.as(who, () -> questions.all()).stream()
                .anyMatch(one -> one.id().equals(id));
    }

    @Test
    void theHelpdeskIsReadByWhoeverAskedAndTheFacilitatorOfTheBasinOnly() {
        var id = asked(Kind.HELPDESK);
        assertThat(sees(People.MIDWIFE, id)).isTrue();
        assertThat(sees(People.FACILITATOR, id)).isTrue();
        for (var other : Set.of(People.SOCIAL_WORKER, People.HOSPITAL_MIDWIFE, People.OTHER_MIDWIFE)) {
            assertThat(sees(other, id)).as(other).isFalse();
            assertThatThrownBy(() -> people.as(other, () -> questions.get(id))).isInstanceOf(NotFoundException.class);
            assertThatThrownBy(() -> said(other, id, "essayez", true)).isInstanceOf(NotFoundException.class);
            assertThat(people.as(other, () -> questions.said(id))).isEmpty();
        }
    }

    @Test
    void itIsOnTheDayOfTheFacilitatorUntilSheHasTheLastWord() {
        long before = awaited(People.FACILITATOR);
        asked(Kind.QUESTION);
        assertThat(awaited(People.FACILITATOR))
                .as("a question to all waits for nobody in particular")
                .isEqualTo(before);
        var id = asked(Kind.HELPDESK);
        assertThat(awaited(People.FACILITATOR)).isEqualTo(before + 1);
        assertThat(new Visitor(port).signIn(people, People.FACILITATOR).get("/").body())
                .contains("du helpdesk", "href=\"/network\"");
        assertThat(awaited(People.MIDWIFE)).isZero();
        assertThat(new Visitor(port).signIn(people, People.ANALYST).get("/").body())
                .doesNotContain("href=\"/network\"");

        clock.forward(Duration.ofMinutes(1));
        said(People.FACILITATOR, id, "je cherche", true);
        assertThat(awaited(People.FACILITATOR)).isEqualTo(before);
        clock.forward(Duration.ofMinutes(1));
        said(People.MIDWIFE, id, "merci, aussi pour trois enfants", true);
        assertThat(awaited(People.FACILITATOR)).isEqualTo(before + 1);
        clock.forward(Duration.ofMinutes(1));
        people.runAs(
                People.MIDWIFE,
                () -> questions.close(id, true, questions.get(id).version()));
        assertThat(awaited(People.FACILITATOR)).isEqualTo(before);
    }

    private long awaited(String who) {
        return people.as(who, () -> questions.awaited());
    }

    @Test
    void aQuestionToTheNetworkIsReadInTheBasinAndNowhereElse() {
        var id = asked(Kind.QUESTION);
        assertThat(sees(People.SOCIAL_WORKER, id)).isTrue();
        assertThat(sees(People.FACILITATOR, id)).isTrue();
        assertThat(sees(People.OTHER_MIDWIFE, id)).as("of another basin").isFalse();
        for (var other : Set.of(People.ADMINISTRATOR, People.OFFICER, People.ANALYST, People.OPERATOR)) {
            assertThatThrownBy(() -> people.as(other, () -> questions.all()))
                    .as(other)
                    .isInstanceOf(NotFoundException.class);
        }
    }

    @Test
    void aBasinWithoutAFacilitatorIsNotOfferedAHelpdeskThatNobodyReads() {
        var visitor = new Visitor(port).signIn(people, People.OTHER_MIDWIFE);
        assertThat(visitor.get("/network/new").body()).doesNotContain("value=\"HELPDESK\"");
        var answer = visitor.post(
                "/network/new", Map.of("key", UUID.randomUUID().toString(), "kind", "HELPDESK", "words", need));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("n’est pas encore ici", mark);
        assertThat(new Visitor(port)
                        .signIn(people, People.MIDWIFE)
                        .get("/network/new")
                        .body())
                .as("control")
                .contains("value=\"HELPDESK\"");
    }

    private static OpenFamily official(String called, String given, String surname) {
        return new OpenFamily(
                UUID.randomUUID(),
                new PersonFields(called, given, surname, null, null, List.of("fr"), false, null, null),
                null,
                null);
    }

    @Test
    void whatLooksLikeATraceIsSaidAtTheFieldAndLeavesOnlyWhenItWasLookedAt() {
        people.runAs(People.MIDWIFE, () -> {
            records.open(OpenFamilies.called("Zewditu"));
            records.open(official("Zenebech", "Hiwot", "Gebremedhin"));
        });
        assertThat(found("Elle accouche le 12/01/2027", false)).containsExactly(Telltale.DATE);
        assertThat(found("Elle accouche le 12/01/2027", true)).isEmpty();
        assertThat(found("Elle vit rue Haute", false)).contains(Telltale.PLACE);
        assertThat(found("Elle s'appelle Amina", false)).containsExactly(Telltale.PROPER_NAME);
        assertThat(found("Zewditu cherche un logement", true))
                .as("a name of her own families never leaves")
                .containsExactly(Telltale.FAMILY);
        for (var name : Set.of("Hiwot", "Gebremedhin")) {
            assertThat(found("Pour " + name + ", un logement", true))
                    .as("the official ones neither")
                    .containsExactly(Telltale.FAMILY);
        }
        assertThat(found("Pour Berhane, un logement", true))
                .as("control: a name of nobody she accompanies, looked at")
                .isEmpty();
        assertThat(found("Joignable au 0470 12 34 56", true)).contains(Telltale.PHONE);
        assertThat(found("Écrire à elle@example.org", true)).contains(Telltale.EMAIL);
        assertThat(found("NISS 85.07.30-033.28", true)).contains(Telltale.NATIONAL_NUMBER);
        assertThat(found(need, false)).as("control").isEmpty();
    }

    @Test
    void theNumberOfAServiceMayBeAnsweredOnceLookedAtAndANationalNumberNever() {
        var id = asked(Kind.QUESTION);
        assertThat(said(People.SOCIAL_WORKER, id, "essayez le 02 512 00 00", false))
                .isInstanceOf(SayOutcome.TellsWho.class);
        assertThat(said(People.SOCIAL_WORKER, id, "essayez le 02 512 00 00", true))
                .isInstanceOf(SayOutcome.Sent.class);
        assertThat(said(People.SOCIAL_WORKER, id, "le 85.07.30-033.28", true)).isInstanceOf(SayOutcome.TellsWho.class);
        assertThat(people.as(People.MIDWIFE, () -> questions.said(id))).hasSize(1);
    }

    @Test
    void whoeverAskedSeesOnHerDayThatSomebodyAnsweredUntilSheReadsIt() {
        var visitor = new Visitor(port).signIn(people, People.HOSPITAL_MIDWIFE);
        var form = new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(), "kind", "HELPDESK", "category", "shelter", "words", "le " + need));
        form.put("words", "Au téléphone : 0470 12 34 56");
        var no = visitor.post("/network/new", form);
        assertThat(no.statusCode()).isEqualTo(422);
        assertThat(no.body()).contains("Un numéro de téléphone s’y trouve", "0470 12 34 56", "name=\"looked\"");
        form.put("words", need);
        // by chance her families are called like a word of it
        form.put("looked", "true");
        var page = visitor.post("/network/new", form)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(visitor.post("/network/new", form).headers().firstValue("Location"))
                .as("sent twice, asked once")
                .contains(page);
        assertThat(visitor.get("/").body()).doesNotContain("Le réseau a répondu");
        var facilitator = new Visitor(port).signIn(people, People.FACILITATOR);
        assertThat(facilitator.get("/").body()).contains("href=\"/network\"");
        clock.forward(Duration.ofDays(3));
        assertThat(facilitator.get("/network").body()).contains(mark, "depuis 3 jours");
        assertThat(facilitator
                        .post(
                                page + "/answers",
                                Map.of("key", UUID.randomUUID().toString(), "words", "une place se libère"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(visitor.get("/").body()).contains("Le réseau a répondu");
        clock.forward(Duration.ofMinutes(1));
        assertThat(visitor.get(page).body()).contains("une place se libère", "Charlotte Nys");
        assertThat(visitor.get("/").body()).doesNotContain("Le réseau a répondu");
    }

    @Test
    void itIsClosedAsFoundOrNotByWhoeverAskedAndNothingIsSaidAfterwards() {
        var id = asked(Kind.QUESTION);
        assertThatThrownBy(() -> people.runAs(People.SOCIAL_WORKER, () -> questions.close(id, true, 0)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.runAs(People.MIDWIFE, () -> questions.close(id, true, 7)))
                .isInstanceOf(StaleException.class);
        people.runAs(People.MIDWIFE, () -> questions.close(id, true, 0));
        assertThat(people.as(People.SOCIAL_WORKER, () -> questions.get(id)).state())
                .isEqualTo(QuestionState.FOUND);
        assertThatThrownBy(() -> said(People.SOCIAL_WORKER, id, "encore une piste", true))
                .isInstanceOf(NotFoundException.class);
        var helpdesk = asked(Kind.HELPDESK);
        people.runAs(People.FACILITATOR, () -> questions.close(helpdesk, false, 0));
        assertThat(people.as(People.MIDWIFE, () -> questions.get(helpdesk)).state())
                .isEqualTo(QuestionState.NOT_FOUND);
    }

    @Test
    void wordsLieClosedAndGoAfterTheirTimeWithTheirAnswers() {
        var id = asked(Kind.QUESTION);
        var silent = asked(Kind.QUESTION);
        said(People.SOCIAL_WORKER, id, "une piste " + mark, true);
        var owner = new Owner(settings);
        assertThat(owner.strings("select words from network.question union all select words from network.answer"))
                .isNotEmpty()
                .noneMatch(one -> one.contains(mark));
        people.runAs(People.MIDWIFE, () -> questions.close(id, true, 0));
        clock.forward(Duration.ofDays(170));
        forgotten.look();
        assertThat(sees(People.MIDWIFE, id)).as("six months are not past").isTrue();
        clock.forward(Duration.ofDays(20));
        assertThat(forgotten.look()).isPositive();
        assertThat(owner.strings("select id::text from network.question where id = '" + id + "'"
                        + " union all select question::text from network.answer where question = '" + id + "'"))
                .isEmpty();
        assertThat(sees(People.MIDWIFE, silent)).as("open ones stay longer").isTrue();
        clock.forward(Duration.ofDays(180));
        forgotten.look();
        assertThat(owner.strings("select id::text from network.question where id = '" + silent + "'"))
                .isEmpty();
    }
}
