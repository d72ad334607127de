package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.PartialDate;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** The page of agreements: what she was told, who decides, and how it ends or is taken back. */
class AgreementPagesTests extends ConsentPagesHeld {
    @Autowired
    Environment settings;

    @Test
    void anAgreementEndsToTheSecondAndARenewalDoesNotOutliveIt() {
        midwife.postAll(page("/share"), agreed(People.DOCTOR, "how", "GIVEN", "subjects", "C1", "until", "30/11/2026"));
        midwife.postAll(page("/access/renew/" + id(People.DOCTOR)), List.of());
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        clock.set(java.time.Instant.parse("2026-11-30T22:59:59Z"));
        assertThat(doctor.get(page("")).statusCode()).isEqualTo(200);
        clock.forward(Duration.ofSeconds(1));
        assertThat(doctor.get(page("")).statusCode()).isEqualTo(404);
        assertThat(midwife.get(page("/consent")).body()).contains("accord arrivé à son terme");
    }

    @Test
    void aWithdrawalIsShownFirstThenDoneAtOnceAndChangedNewsAreShownAgain() {
        midwife.postAll(page("/share"), agreed(People.DOCTOR, "how", "GIVEN", "subjects", "C1", "subjects", "C2"));
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        assertThat(doctor.get(page("")).statusCode()).isEqualTo(200);
        var from = "COLLEAGUE:" + id(People.DOCTOR);
        var preview = midwife.get(page("/consent/withdraw?from=" + from)).body();
        assertThat(preview).contains("Ne voit plus le dossier. Lisait :", "Vos soins continuent comme avant");
        assertThat(doctor.get(page("")).statusCode()).isEqualTo(200);

        var stale = midwife.post(page("/consent/withdraw"), Map.of("from", from, "seen", "other"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("ont changé entre-temps");
        assertThat(doctor.get(page("")).statusCode()).isEqualTo(200);

        var done = midwife.post(
                page("/consent/withdraw"),
                Map.of("from", from, "seen", seen(preview), "version", "2026.11", "language", "fr"));
        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(doctor.get(page("")).statusCode()).isEqualTo(404);
        assertThat(midwife.get(page("/consent")).body()).contains("accord repris", "tout le dossier");
    }

    @Test
    void theExactWordsInHerLanguageAreShownAgainAndNothingIsEverChanged() {
        family = open(null, "ar");
        var share = midwife.get(page("/share?colleague=" + id(People.DOCTOR))).body();
        assertThat(share).contains("lang=\"ar\" dir=\"rtl\"", "هل توافقين");
        midwife.postAll(
                page("/share"),
                List.of(
                        Map.entry("key", UUID.randomUUID().toString()),
                        Map.entry("colleague", id(People.DOCTOR)),
                        Map.entry("language", "ar"),
                        Map.entry("version", "2026.11"),
                        Map.entry("informed", "true"),
                        Map.entry("how", "GIVEN_ORALLY"),
                        Map.entry("witness", "Inès, interprète"),
                        Map.entry("interpreting", "PROFESSIONAL"),
                        Map.entry("task", "health"),
                        Map.entry("subjects", "C1")));
        assertThat(midwife.get(page("/consent")).body())
                .contains("هل توافقين", "version 2026.11", "devant Inès, interprète", "interprète professionnel·le");
        assertThat(new Owner(settings).strings("""
                                select privilege_type from information_schema.role_table_grants
                                where table_schema = 'consent' and grantee = 'mille_app'
                                  and privilege_type not in ('SELECT', 'INSERT')
                                """)).isEmpty();
    }

    @Test
    void aMinorIsAskedWhoDecidesAndNothingWaitsForIt() {
        assertThat(midwife.get(page("/consent")).body()).doesNotContain("moins de 18 ans");
        family = open(PartialDate.of(TestClock.TODAY.minusYears(16)), "fr");
        assertThat(midwife.get(page("/consent")).body()).contains("a moins de 18 ans", "ses parents ne voient rien");
        assertThat(midwife.postAll(page("/share"), agreed(People.DOCTOR, "how", "GIVEN"))
                        .statusCode())
                .isEqualTo(303);
        var silent = midwife.post(page("/consent/standing"), Map.of("kind", "REPRESENTED"));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Notez son nom", "Dites pourquoi");
        var note = Map.of(
                "key", UUID.randomUUID().toString(), "kind", "DECIDES", "why", "Comprend et pèse le pour et le contre");
        midwife.post(page("/consent/standing"), note);
        midwife.post(page("/consent/standing"), note);
        midwife.post(
                page("/consent/standing"),
                Map.of(
                        "kind",
                        "REPRESENTED",
                        "why",
                        "Le demande",
                        "name",
                        "Lise",
                        "tie",
                        "tante",
                        "item",
                        "la crèche"));
        var body = midwife.get(page("/consent")).body();
        assertThat(body)
                .contains("Lise (tante) décide pour elle : la crèche", "Nadia Kessels")
                .containsOnlyOnce("Comprend et pèse")
                .doesNotContain("a moins de 18 ans");
    }
}
