package be.mille.referral;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.sql.Sql;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A request on its pages, as the service that was asked sees it. */
class AnswerPagesTests extends ReferralPagesHeld {
    @Autowired
    Sql sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void whatTheServiceWantsToKnowIsAnsweredAndTheRequestWaitsAgain() {
        var id = sent();
        var social = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        social.get("/requests/" + id);
        social.post(
                "/requests/" + id + "/answer", Map.of("version", "0", "state", "ASSESSING", "words", "Quel loyer ?"));
        assertThat(midwife.get(page("/" + id)).body()).contains("Quel loyer ?", "Répondre à ce qui est demandé");
        var empty = midwife.post(page("/" + id + "/tell"), Map.of("version", "1", "words", " "));
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Écrivez votre réponse", "href=\"#more\"");
        var told = Map.of("version", "1", "words", "650 € & les charges");
        assertThat(midwife.post(page("/" + id + "/tell"), told).statusCode()).isEqualTo(303);
        var late = midwife.post(page("/" + id + "/tell"), told);
        assertThat(late.statusCode()).as("sent twice").isEqualTo(409);
        assertThat(midwife.get(page("/" + id)).body()).contains("650 € &amp; les charges", "demandée");
        assertThat(social.get("/requests/" + id).body())
                .contains("Précisé depuis", "650 € &amp; les charges")
                .doesNotContain(family.toString());
        assertThat(social.post("/requests/" + id + "/answer", Map.of("version", "2", "state", "ACCEPTED"))
                        .statusCode())
                .isEqualTo(303);
        var other = new Visitor(port).signIn(people, People.OTHER_MIDWIFE);
        assertThat(other.post(page("/" + id + "/tell"), told).statusCode()).isEqualTo(404);
    }

    @Test
    void theServiceReadsThatItIsSheHerselfWhoAsks() {
        var social = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        assertThat(social.get("/requests/" + sent()).body()).doesNotContain("C’est elle-même qui le demande");
        midwife.get(page("/new?category=cpas"));
        var hers = filled();
        hers.putAll(Map.of("agreed", "SHE_ASKS", "although", "elle insiste"));
        var location = midwife.post(page("/new"), hers)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(social.get("/requests/" + location.replaceAll(".*/", "")).body())
                .contains("C’est elle-même qui le demande");
    }

    @Test
    void thatTheFirstContactDidNotHappenIsNotedWithItsReasonForTheTeamAlone() {
        var id = sent();
        var social = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        social.get("/requests/" + id);
        social.post("/requests/" + id + "/answer", Map.of("version", "0", "state", "ACCEPTED"));
        midwife.get(page("/" + id));
        var path = page("/" + id + "/first-contact");
        assertThat(midwife.post(path, Map.of("version", "1", "met", "false", "why", " "))
                        .body())
                .contains("Écrivez en un mot pourquoi", "href=\"#why\"");
        var why = "Le bus n’est pas passé";
        assertThat(midwife.post(path, Map.of("version", "1", "met", "false", "why", why))
                        .statusCode())
                .isEqualTo(303);
        assertThat(midwife.get(page("/" + id)).body())
                .contains("Le premier contact n’a pas eu lieu", why, "Le premier contact a eu lieu le");
        assertThat(social.get("/requests/" + id).body()).doesNotContain(why, "n’a pas eu lieu");
        assertThat(notMet(People.SOCIAL_WORKER, id))
                .as("nor does the database show it")
                .isEmpty();
        assertThat(notMet(People.MIDWIFE, id)).as("control").hasSize(1);
        assertThat(midwife.post(path, Map.of("version", "2", "on", "24/11/2026"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(midwife.get(page("/" + id)).body()).contains("Premier contact le");
    }

    private List<Integer> notMet(String reader, String request) {
        return people.as(
                reader,
                () -> new TransactionTemplate(transactions)
                        .<List<Integer>>execute(_ -> sql.list(
                                row -> row.getInt("one"),
                                "select 1 as one from referral.event where what = 'NOT_MET' and request = :id",
                                p("id", UUID.fromString(request)))));
    }

    @Test
    void whoIsNotAskedFindsNothing() {
        var id = sent();
        var other = new Visitor(port).signIn(people, People.OTHER_MIDWIFE);
        for (var path : List.of(page(""), page("/new"), page("/" + id), "/requests/" + id)) {
            assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(other.get("/requests").body()).doesNotContain("Amina");
    }

    @Test
    void anAnswerThatCameLateShowsWhatTheOtherSaidAndKeepsWhatWasTyped() {
        var id = sent();
        clock.forward(Duration.ofMinutes(1));
        var social = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        social.get("/requests/" + id);
        social.post("/requests/" + id + "/answer", Map.of("version", "0", "state", "ACCEPTED"));
        social.get("/requests/" + id);
        var late = social.post(
                "/requests/" + id + "/answer",
                Map.of("version", "0", "state", "DECLINED", "declined", "FULL", "words", "Trop tard"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Entre-temps, Sarah Aerts a changé ceci : acceptée", "Trop tard");
    }

    @Test
    void whatCannotBeAnsweredIsSaidInAClearSentence() {
        var id = sent();
        var social = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        social.get("/requests/" + id);
        assertThat(social.post("/requests/" + id + "/answer", Map.of("version", "0"))
                        .body())
                .contains("Choisissez une réponse");
        assertThat(social.post("/requests/" + id + "/answer", Map.of("version", "0", "state", "DECLINED"))
                        .body())
                .contains("Choisissez pourquoi");
        assertThat(social.post(
                                "/requests/" + id + "/answer",
                                Map.of("version", "0", "state", "WAITING", "placeOn", "hier"))
                        .body())
                .contains("Écrivez une date à venir", "hier");
    }
}
