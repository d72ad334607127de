package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.Exclusions;
import be.mille.access.Relations;
import be.mille.family.PersonRecords;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** She agrees for a whole organisation: it opens nothing by itself, and nobody asks her twice. */
@MilleTest
class HouseAgreementTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Consents consents;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    FamilyId family;
    Visitor midwife;
    UUID house;

    @BeforeEach
    void aFamilyOfTheMidwife() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Maison")));
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        midwife.get(page("/consent"));
        house = people.get(People.SOCIAL_WORKER).organisation().value();
    }

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    private String page(String path) {
        return "/families/" + family + path;
    }

    private String id(String code) {
        return people.get(code).id().toString();
    }

    private List<Map.Entry<String, String>> agreed(String... more) {
        var fields = new ArrayList<>(List.of(
                Map.entry("key", UUID.randomUUID().toString()),
                Map.entry("organisation", house.toString()),
                Map.entry("language", "fr"),
                Map.entry("version", "2026.11"),
                Map.entry("informed", "true"),
                Map.entry("how", "GIVEN"),
                Map.entry("task", "rights")));
        for (int i = 0; i < more.length; i += 2) {
            fields.add(Map.entry(more[i], more[i + 1]));
        }
        return fields;
    }

    private int joins(String code, String agreement) {
        return midwife.post(page("/share/join"), Map.of("colleague", id(code), "agreement", agreement))
                .statusCode();
    }

    /** What the page of this colleague offers to confirm; empty where she has to be asked. */
    private String offered(String code) {
        var found = Pattern.compile("name=\"agreement\" value=\"([^\"]+)\"")
                .matcher(midwife.get(page("/share?colleague=" + id(code))).body());
        return found.find() ? found.group(1) : "";
    }

    private int seenBy(String code) {
        return new Visitor(port).signIn(people, code).get(page("")).statusCode();
    }

    private Set<Compartment> scope(String code) {
        return people.as(People.MIDWIFE, () -> consents.reading(family))
                .getOrDefault(people.get(code).id(), Set.of());
    }

    /** Somebody else who works in the same house and accompanies families. */
    private void secondColleague(ActorId id, String code) {
        var first = people.get(People.SOCIAL_WORKER);
        new Owner(settings)
                .run(
                        "insert into directory.professional (id, code, given, family_name, function, organisation, languages,"
                                + " presentation, signs_in) select '%s', '%s', 'Deuxième', 'Collègue', function, organisation, languages, presentation, true from directory.professional where id = '%s' on conflict do nothing"
                                        .formatted(id, code, first.id()));
    }

    @Test
    void itOpensNothingByItselfAndTheSecondOfTheHouseIsOnlyConfirmed() {
        var form = agreed("subjects", "C2");
        for (int twice = 0; twice < 2; twice++) {
            assertThat(midwife.postAll(page("/share"), form).statusCode()).isEqualTo(303);
        }
        assertThat(people.as(People.MIDWIFE, () -> consents.of(family))).hasSize(1);
        assertThat(seenBy(People.SOCIAL_WORKER)).isEqualTo(404);
        assertThat(midwife.get(page("/share?colleague=" + id(People.SOCIAL_WORKER)))
                        .body())
                .contains("elle a donné son accord pour", "Rien n’est à redemander", "situation sociale");
        var agreement = offered(People.SOCIAL_WORKER);
        for (int twice = 0; twice < 2; twice++) {
            assertThat(joins(People.SOCIAL_WORKER, agreement)).isEqualTo(303);
        }
        assertThat(scope(People.SOCIAL_WORKER)).containsExactlyInAnyOrder(Compartment.C0, Compartment.C2);
        assertThat(seenBy(People.SOCIAL_WORKER)).isEqualTo(200);
        secondColleague(new ActorId(UUID.randomUUID()), "second-of-the-house");
        assertThat(joins("second-of-the-house", offered("second-of-the-house"))).isEqualTo(303);
        assertThat(scope("second-of-the-house")).containsExactlyInAnyOrder(Compartment.C0, Compartment.C2);
        assertThat(midwife.get(page("/consent")).body())
                .contains("Pour toute une organisation", "pour toute l’organisation");
    }

    @Test
    void whoWorksElsewhereIsAskedForAndSoIsWhatLiesOutside() {
        midwife.postAll(page("/share"), agreed("subjects", "C2"));
        assertThat(offered(People.DOCTOR)).isEmpty();
        assertThat(joins(People.DOCTOR, offered(People.SOCIAL_WORKER))).isEqualTo(422);
        assertThat(joins(People.SOCIAL_WORKER, UUID.randomUUID().toString())).isEqualTo(422);
        assertThat(joins(People.FACILITATOR, offered(People.SOCIAL_WORKER))).isEqualTo(422);
        assertThat(seenBy(People.DOCTOR)).isEqualTo(404);
        assertThat(scope(People.SOCIAL_WORKER)).isEmpty();
    }

    @Test
    void takenBackFromTheHouseItIsGoneForEachOfItsPeopleAtOnceAndWhatIsByNameStays() {
        secondColleague(new ActorId(UUID.randomUUID()), "third-of-the-house");
        midwife.postAll(page("/share"), agreed("subjects", "C2", "subjects", "C0L"));
        var agreement = offered(People.SOCIAL_WORKER);
        joins(People.SOCIAL_WORKER, agreement);
        joins("third-of-the-house", agreement);
        var byName = new ArrayList<>(agreed("subjects", "C2"));
        byName.removeIf(one -> one.getKey().equals("organisation"));
        byName.add(Map.entry("colleague", id("third-of-the-house")));
        assertThat(midwife.postAll(page("/share"), byName).statusCode()).isEqualTo(303);
        clock.forward(Duration.ofSeconds(1));
        var from = "ORGANISATION:" + house;
        var preview = midwife.get(page("/consent/withdraw?from=" + from)).body();
        assertThat(preview).contains("Ne voit plus le dossier. Lisait :", "accepté pour cette personne par son nom");
        var found = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"").matcher(preview);
        assertThat(found.find()).isTrue();
        assertThat(midwife.post(page("/consent/withdraw"), Map.of("from", from, "seen", found.group(1)))
                        .statusCode())
                .isEqualTo(303);
        assertThat(seenBy(People.SOCIAL_WORKER)).isEqualTo(404);
        assertThat(scope("third-of-the-house")).containsExactlyInAnyOrder(Compartment.C0, Compartment.C2);
        assertThat(joins(People.SOCIAL_WORKER, agreement))
                .as("the form of before")
                .isEqualTo(422);
        assertThat(seenBy(People.SOCIAL_WORKER)).isEqualTo(404);
    }

    @Test
    void takenBackByNameTheAgreementForTheHouseDoesNotLetHerInAgain() {
        midwife.postAll(page("/share"), agreed("subjects", "C2"));
        var agreement = offered(People.SOCIAL_WORKER);
        joins(People.SOCIAL_WORKER, agreement);
        clock.forward(Duration.ofSeconds(1));
        var from = Recipient.colleague(people.get(People.SOCIAL_WORKER).id().value());
        var note = new NoteConsent(
                UUID.randomUUID(),
                family,
                ConsentKind.WITHDRAWN,
                from,
                Set.of(Compartment.C0),
                null,
                null,
                Interpreting.NONE,
                null,
                null,
                null);
        people.runAs(People.MIDWIFE, () -> {
            var seen = consents.preview(family, from, Set.of()).fingerprint();
            assertThat(consents.withdraw(note, seen)).isNull();
        });
        assertThat(seenBy(People.SOCIAL_WORKER)).isEqualTo(404);
        assertThat(offered(People.SOCIAL_WORKER)).isEmpty();
        assertThat(joins(People.SOCIAL_WORKER, agreement)).isEqualTo(422);
    }

    @Test
    void whoLeftTheHouseOrIsKeptAwayDoesNotJoin() {
        secondColleague(new ActorId(UUID.randomUUID()), "fourth-of-the-house");
        midwife.postAll(page("/share"), agreed("subjects", "C2"));
        var agreement = offered("fourth-of-the-house");
        assertThat(agreement).isNotEmpty();
        new Owner(settings)
                .run(
                        "insert into directory.post (actor, organisation, starts_on, ends_on) values ('%s', '%s', '2020-01-01', '2026-01-01')"
                                .formatted(id("fourth-of-the-house"), house));
        assertThat(offered("fourth-of-the-house")).isEmpty();
        assertThat(joins("fourth-of-the-house", agreement)).isEqualTo(422);
        joins(People.SOCIAL_WORKER, agreement);
        assertThat(seenBy(People.SOCIAL_WORKER)).isEqualTo(200);
        people.runAs(
                People.MIDWIFE,
                () -> exclusions.exclude(
                        family, people.get(People.SOCIAL_WORKER).organisation()));
        assertThat(seenBy(People.SOCIAL_WORKER)).isEqualTo(404);
        assertThat(joins(People.SOCIAL_WORKER, agreement)).isEqualTo(422);
        assertThat(seenBy(People.SOCIAL_WORKER)).isEqualTo(404);
    }

    @Test
    void aRenewalIsHeldToTheEndOfTheAgreementForTheHouse() {
        midwife.postAll(page("/share"), agreed("subjects", "C2", "until", "30/11/2026"));
        joins(People.SOCIAL_WORKER, offered(People.SOCIAL_WORKER));
        people.runAs(People.MIDWIFE, () -> {
            relations.renew(family, people.get(People.SOCIAL_WORKER).id());
            consents.hold(family, people.get(People.SOCIAL_WORKER).id());
        });
        var social = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        clock.set(Instant.parse("2026-11-30T22:59:59Z"));
        assertThat(social.get(page("")).statusCode()).isEqualTo(200);
        clock.forward(Duration.ofSeconds(1));
        assertThat(social.get(page("")).statusCode()).isEqualTo(404);
        assertThat(offered(People.SOCIAL_WORKER)).isEmpty();
    }

    @Test
    void aHouseWhereNobodyAccompaniesFamiliesAndADutyByLawAreNotOfferedForIt() {
        var nobody = people.get(People.FACILITATOR).organisation();
        var answer = midwife.get(page("/share?organisation=" + nobody));
        if (!nobody.value().equals(house)) {
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Choisissez une organisation");
        }
        assertThat(midwife.get(page("/share?organisation=" + house)).body())
                .contains("les personnes de")
                .doesNotContain("la loi m’y oblige");
        var duty = new ArrayList<>(agreed("article", "assistance"));
        duty.removeIf(one -> one.getKey().equals("how"));
        duty.add(Map.entry("how", "LEGAL_DUTY"));
        assertThat(midwife.postAll(page("/share"), duty).statusCode()).isEqualTo(422);
    }
}
