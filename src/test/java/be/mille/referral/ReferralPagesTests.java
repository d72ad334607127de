package be.mille.referral;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.directory.HelpServices;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
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
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A request on its pages, there and back. */
@MilleTest
class ReferralPagesTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    HelpServices services;

    @Autowired
    Environment settings;

    @Autowired
    TestClock clock;

    @Autowired
    Sql sql;

    @Autowired
    PlatformTransactionManager transactions;

    FamilyId family;
    Visitor midwife;

    @BeforeEach
    void aFamilyOfTheMidwife() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private String page(String path) {
        return "/families/" + family + "/referrals" + path;
    }

    private Map<String, String> filled() {
        var cpas = services.byCode("cpas-rive-claire-social").orElseThrow();
        return new HashMap<>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "category",
                "cpas",
                "to",
                "SERVICE:" + cpas.id(),
                "called",
                "Amina",
                "need",
                "Un rendez-vous pour la garantie locative",
                "agreed",
                "ORALLY",
                "agreedOn",
                "24/11/2026",
                "answerBy",
                "1/12/2026"));
    }

    private String sent() {
        midwife.get(page("/new?category=cpas"));
        var sent = midwife.post(page("/new"), filled());
        assertThat(sent.statusCode()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    }

    @Test
    void thereAndBackAndClosedThreeTimes() {
        var id = sent();
        assertThat(midwife.get(page("")).body()).contains("Un rendez-vous pour la garantie locative", "demandée");
        var social = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        assertThat(social.get("/requests").body()).contains("Amina", "Un rendez-vous pour la garantie locative");
        var request = social.get("/requests/" + id).body();
        assertThat(request)
                .contains("Vous lisez ce qui vous a été dit", "Nadia Kessels")
                .doesNotContain(family.toString());
        var answered = social.post(
                "/requests/" + id + "/answer",
                Map.of("version", "0", "state", "DECLINED", "declined", "FULL", "words", "Réessayez en janvier"));
        assertThat(answered.statusCode()).isEqualTo(303);
        assertThat(midwife.get(page("/" + id)).body())
                .contains("le service ne peut pas : complet", "Réessayez en janvier", "en prend connaissance");
        midwife.post(page("/" + id + "/close"), Map.of("version", "1"));
        midwife.get(page("/" + id));
        assertThat(midwife.post(page("/" + id + "/met"), Map.of("version", "2", "met", "NO"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(midwife.get(page("/" + id)).body()).contains("cela répond à son besoin : Non");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndNothingTypedIsLost() {
        midwife.get(page("/new?category=cpas"));
        var empty = filled();
        empty.remove("to");
        empty.put("more", "Elle a deux enfants & un bail");
        empty.put("answerBy", "demain peut-être");
        var answer = midwife.post(page("/new"), empty);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Choisissez à qui vous demandez", "demain peut-être", "Elle a deux enfants &amp; un bail");
        var without = filled();
        without.remove("agreed");
        without.put("need", " ");
        assertThat(midwife.post(page("/new"), without).body())
                .contains("Sans lui, rien ne part", "Écrivez en une ligne", "href=\"#agreed\"", "href=\"#need\"");
    }

    @Test
    void aServiceThatWasDeletedMeanwhileIsSaidAtTheFieldAndWhatWasAskedOfItGoesOn() {
        var id = sent();
        midwife.get(page("/new?category=cpas"));
        var form = filled();
        form.put("more", "Elle a deux enfants & un bail");
        form.put("although", "encore");
        var cpas = services.byCode("cpas-rive-claire-social").orElseThrow();
        new Owner(settings).run("delete from directory.service where id = '" + cpas.id() + "'");
        try {
            var answer = midwife.post(page("/new"), form);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body())
                    .contains(
                            "n’est plus dans le répertoire. Choisissez",
                            "href=\"#to\"",
                            "Elle a deux enfants &amp; un bail",
                            "Un rendez-vous pour la garantie locative");
            assertThat(midwife.get(page("/" + id)).body()).contains("un service qui n’est plus dans le répertoire");
            var social = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
            social.get("/requests/" + id);
            assertThat(social.post("/requests/" + id + "/answer", Map.of("version", "0", "state", "ACCEPTED"))
                            .statusCode())
                    .isEqualTo(303);
        } finally {
            services.save(cpas);
        }
        assertThat(midwife.get(page("/" + id)).body()).contains(cpas.name("fr"));
    }

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
    void everythingThatWasAskedAlreadyIsShown() {
        var first = sent();
        midwife.get(page("/new?category=cpas"));
        var again = filled();
        again.put("although", "pour les meubles");
        again.put("need", "Des meubles");
        var second = midwife.post(page("/new"), again)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        assertThat(midwife.get(page("/new?category=cpas")).body()).contains(page("/" + first) + "\"", second + "\"");
        assertThat(midwife.get(page("/new?category=one")).body()).doesNotContain("id=\"asked\"");
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
