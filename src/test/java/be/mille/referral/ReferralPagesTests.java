package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** A request on its pages, as whoever asks sees it. */
class ReferralPagesTests extends ReferralPagesHeld {
    @Autowired
    Environment settings;

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
}
