package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.Relations;
import be.mille.family.OpenFamily;
import be.mille.family.PartialDate;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Sharing under its conditions, the page of agreements, taking back, and who decides. */
@MilleTest
class ConsentPagesTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Consents consents;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    FamilyId family;
    Visitor midwife;

    @BeforeEach
    void aFamilyOfTheMidwife() {
        family = open(null, "fr");
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        midwife.get(page("/consent"));
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private FamilyId open(@Nullable PartialDate birth, String language) {
        var person = new PersonFields("Consent", null, null, null, null, List.of(language), false, null, birth);
        return people.as(People.MIDWIFE, () -> records.open(new OpenFamily(UUID.randomUUID(), person, null, null)));
    }

    private String page(String path) {
        return "/families/" + family + path;
    }

    private String id(String code) {
        return people.get(code).id().toString();
    }

    private List<Map.Entry<String, String>> agreed(String colleague, String... more) {
        var fields = new ArrayList<>(List.of(
                Map.entry("key", UUID.randomUUID().toString()),
                Map.entry("colleague", id(colleague)),
                Map.entry("language", "fr"),
                Map.entry("version", "2026.11"),
                Map.entry("informed", "true"),
                Map.entry("task", "health")));
        for (int i = 0; i < more.length; i += 2) {
            fields.add(Map.entry(more[i], more[i + 1]));
        }
        return fields;
    }

    @Test
    void whatIsNotTickedIsNotOpenedAndTheSameFormSentTwiceIsNotedOnce() {
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        var form = agreed(People.DOCTOR, "how", "GIVEN", "subjects", "C1");
        assertThat(doctor.get(page("")).statusCode()).isEqualTo(404);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(midwife.postAll(page("/share"), form).statusCode()).isEqualTo(303);
        }
        assertThat(doctor.get(page("")).statusCode()).isEqualTo(200);
        people.runAs(People.MIDWIFE, () -> {
            assertThat(relations.of(family))
                    .filteredOn(relation ->
                            relation.actor().equals(people.get(People.DOCTOR).id()))
                    .singleElement()
                    .satisfies(relation ->
                            assertThat(relation.scope()).containsExactlyInAnyOrder(Compartment.C0, Compartment.C1));
            assertThat(consents.of(family)).hasSize(1);
        });
        assertThat(midwife.get(page("/consent")).body())
                .contains(
                        "Luc Lambrechts",
                        "Lit : identité, langues, équipe, suivi de la grossesse",
                        "Êtes-vous d’accord");
    }

    @Test
    void theConditionsAreAskedInPlainWordsAndNothingTypedIsLost() {
        var share = midwife.get(page("/share?colleague=" + id(People.DOCTOR))).body();
        assertThat(share)
                .contains(
                        "tenue au secret professionnel",
                        "Même mission",
                        "pourra lire les sujets choisis",
                        "Lisent déjà");
        var silent = midwife.postAll(
                page("/share"), List.of(Map.entry("colleague", id(People.DOCTOR)), Map.entry("how", "GIVEN_ORALLY")));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Dites-lui d’abord", "Notez qui était là", "href=\"#witness\"");
        var past = midwife.postAll(page("/share"), agreed(People.DOCTOR, "how", "GIVEN", "until", "1/1/2020"));
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(past.body()).contains("Notez une date à venir", "value=\"1/1/2020\"");
        var nobody = midwife.get(page("/share?colleague=" + id(People.ADMINISTRATOR)));
        assertThat(nobody.statusCode()).isEqualTo(422);
        assertThat(nobody.body()).contains("Choisissez la personne");
    }

    @Test
    void whoDoesNotWishItIsNotedWithRespectAndNothingOpens() {
        var answer = midwife.postAll(page("/share"), agreed(People.DOCTOR, "how", "DECLINED", "subjects", "C1"));
        assertThat(answer.statusCode()).isEqualTo(303);
        var body = midwife.get(page("/consent")).body();
        assertThat(body).contains("ne le souhaite pas", "Luc Lambrechts", "ses soins continuent");
        assertThat(body).doesNotContain("refus");
        assertThat(new Visitor(port).signIn(people, People.DOCTOR).get(page("")).statusCode())
                .isEqualTo(404);
        assertThat(midwife.get(page("/share?colleague=" + id(People.DOCTOR))).body())
                .contains("il a été noté : ne le souhaite pas");
    }

    @Test
    void whoIsNotBoundBySecrecyIsNeverLetIn() {
        var note = new NoteConsent(
                UUID.randomUUID(),
                family,
                ConsentKind.GIVEN,
                Recipient.colleague(people.get(People.FACILITATOR).id().value()),
                Set.of(Compartment.C0, Compartment.C1),
                null,
                null,
                Interpreting.NONE,
                null,
                null,
                null);
        people.runAs(People.MIDWIFE, () -> {
            assertThat(consents.share(note, people.get(People.FACILITATOR).id()))
                    .isFalse();
            assertThat(consents.of(family)).isEmpty();
            assertThat(relations.of(family)).hasSize(1);
        });
    }

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

    private static String seen(String body) {
        var found = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(body);
        assertThat(found.find()).isTrue();
        return found.group(1);
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
    void aRestrictedSubjectIsAnEventOfItsOwnThatTheTeamDoesNotSee() {
        midwife.postAll(page("/share"), agreed(People.DOCTOR, "how", "GIVEN", "subjects", "C1"));
        var preview = midwife.get(page("/consent/withdraw?subjects=C3&from=COLLEAGUE:" + id(People.DOCTOR)))
                .body();
        midwife.post(
                page("/consent/withdraw"),
                Map.of("from", "COLLEAGUE:" + id(People.DOCTOR), "subjects", "C3", "seen", seen(preview)));
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        assertThat(midwife.get(page("/consent")).body()).contains("violences");
        assertThat(doctor.get(page("/consent")).body())
                .contains("suivi de la grossesse")
                .doesNotContain("violences", "accord repris");
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
