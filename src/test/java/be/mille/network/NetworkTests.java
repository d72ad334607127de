package be.mille.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody looks for is asked of her basin: who reads it, who answers, and how it ends. */
class NetworkTests extends NetworkHeld {
    private static final String NEW = "au réseau que vous n’avez pas lue";

    @LocalServerPort
    int port;

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
    void whatIsAskedOfEverybodyStandsOnTheDayOfTheOthersOfTheBasinUntilTheyOpenTheList() {
        var reader = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        var author = new Visitor(port).signIn(people, People.MIDWIFE);
        reader.get("/network");
        author.get("/network");
        assertThat(reader.get("/").body()).doesNotContain(NEW);
        clock.forward(Duration.ofMinutes(1));
        var elsewhere = unread(People.OTHER_MIDWIFE);
        asked(Kind.HELPDESK);
        assertThat(unread(People.SOCIAL_WORKER))
                .as("asked of the helpdesk alone")
                .isZero();
        asked(Kind.QUESTION);
        assertThat(unread(People.SOCIAL_WORKER)).isEqualTo(1);
        assertThat(unread(People.OTHER_MIDWIFE)).isEqualTo(elsewhere);
        assertThat(reader.get("/").body()).contains(NEW);
        assertThat(author.get("/").body()).as("it is her own").doesNotContain(NEW);
        assertThat(reader.get("/network").body()).contains(mark);
        assertThat(reader.get("/").body()).doesNotContain(NEW);
        var closed = asked(Kind.QUESTION);
        people.runAs(People.MIDWIFE, () -> questions.close(closed, true, 0));
        assertThat(unread(People.SOCIAL_WORKER)).isZero();
    }

    private long unread(String who) {
        return people.as(who, () -> questions.waiting()).unread();
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
                .isInstanceOf(StaleException.class);
        var late = new Visitor(port)
                .signIn(people, People.SOCIAL_WORKER)
                .post(
                        "/network/" + id + "/answers",
                        Map.of("key", UUID.randomUUID().toString(), "words", "la maison du parc", "looked", "true"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Cela a changé entre-temps", "Ce que vous aviez écrit", "la maison du parc");
        var helpdesk = asked(Kind.HELPDESK);
        people.runAs(People.FACILITATOR, () -> questions.close(helpdesk, false, 0));
        assertThat(people.as(People.MIDWIFE, () -> questions.get(helpdesk)).state())
                .isEqualTo(QuestionState.NOT_FOUND);
    }
}
