package be.mille.screening;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.consent.ConsentEvent;
import be.mille.consent.ConsentKind;
import be.mille.consent.Consents;
import be.mille.consent.Decider;
import be.mille.consent.Grounds;
import be.mille.consent.Recipient;
import be.mille.consent.Standing;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TakenBack;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Whoever is named for what few may know is named on her agreement, or on a duty; and that is noted where only those few read. */
@MilleTest
class NamedOnHerAgreementTests {
    private static final String DOMAIN = "violence";

    @LocalServerPort
    int port;

    @Autowired
    Held held;

    @Autowired
    People people;

    @Autowired
    Consents consents;

    @Autowired
    TestClock clock;

    @Autowired
    ApplicationContext context;

    FamilyId family;
    Visitor midwife;
    String readers;

    @BeforeEach
    void aConversationInWhichSomethingSecretComesOut() {
        family = held.family(null);
        OpenFamilies.join(context, family, People.MIDWIFE, People.PSYCHOLOGIST, clock.instant(), Proof.BROUGHT_IN);
        var screening = held.start(family);
        held.saySecrets(family, screening);
        readers = "/families/" + family + "/screenings/" + screening + "/" + DOMAIN + "/readers";
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        midwife.get(readers);
    }

    private HttpResponse<String> names(Map<String, String> more) {
        var form = new HashMap<>(Map.of(
                "key",
                UUID.randomUUID().toString(),
                "who",
                people.get(People.DOCTOR).id().toString()));
        form.putAll(more);
        return midwife.post(readers, form);
    }

    private List<ConsentEvent> eventsFor(String code) {
        return people.as(code, () -> consents.of(family));
    }

    private int opensTo(String code) {
        return new Visitor(port)
                .signIn(people, code)
                .get(readers.replace("/readers", ""))
                .statusCode();
    }

    @Test
    void withoutHerAgreementNobodyIsNamedAndNothingTypedIsLost() {
        var silent = names(Map.of());
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body())
                .contains("Dites d’abord", "Notez ce qu’elle dit", "href=\"#informed\"", "href=\"#how\"")
                .containsPattern("value=\"" + people.get(People.DOCTOR).id() + "\"[^>]*checked");
        var orally = names(Map.of("informed", "true", "how", "GIVEN_ORALLY"));
        assertThat(orally.body()).contains("Notez qui était là");
        assertThat(names(Map.of("informed", "true", "how", "DECLINED")).statusCode())
                .isEqualTo(422);
        assertThat(eventsFor(People.MIDWIFE)).isEmpty();
        assertThat(opensTo(People.DOCTOR)).isEqualTo(404);
    }

    @Test
    void whereSomebodyDecidesForHerItSaysWhoAndSheIsHeard() {
        people.runAs(
                People.MIDWIFE,
                () -> consents.note(
                        family,
                        UUID.randomUUID(),
                        new Standing.Fields(Standing.Kind.REPRESENTED, "Le demande", "Lise", "tante", "la crèche")));
        var silent = names(Map.of("informed", "true", "how", "GIVEN"));
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Dites qui a décidé", "Lise (tante)");
        var lise = Pattern.compile("name=\"decider\"[^>]*value=\"([0-9a-f-]{36})\"")
                .matcher(silent.body());
        assertThat(lise.find()).isTrue();
        var unheard = names(Map.of("informed", "true", "how", "GIVEN", "decider", lise.group(1)));
        assertThat(unheard.body()).contains("écoutez d’abord son avis");
        assertThat(eventsFor(People.MIDWIFE)).isEmpty();
        names(Map.of("informed", "true", "how", "GIVEN", "decider", lise.group(1), "heard", "true"));
        assertThat(eventsFor(People.MIDWIFE))
                .singleElement()
                .satisfies(one -> assertThat(one.grounds())
                        .isEqualTo(new Grounds(null, new Decider.Representative("Lise", "tante", "la crèche"), true)));
    }

    @Test
    void herAgreementIsNotedInsideTheSubjectAndReadByNobodyElse() {
        assertThat(names(Map.of("informed", "true", "how", "GIVEN")).statusCode())
                .isEqualTo(303);
        assertThat(opensTo(People.DOCTOR)).isEqualTo(200);
        assertThat(eventsFor(People.MIDWIFE)).singleElement().satisfies(one -> {
            assertThat(one.kind()).isEqualTo(ConsentKind.GIVEN);
            assertThat(one.subjects()).isEqualTo(Set.of(Compartment.C3));
            assertThat(one.recipient())
                    .isEqualTo(
                            Recipient.colleague(people.get(People.DOCTOR).id().value()));
        });
        assertThat(eventsFor(People.DOCTOR)).as("she knows the subject now").hasSize(1);
        assertThat(eventsFor(People.PSYCHOLOGIST)).as("she does not").isEmpty();
        assertThat(new Visitor(port)
                        .signIn(people, People.PSYCHOLOGIST)
                        .get("/families/" + family + "/consent")
                        .body())
                .doesNotContain("violences");
    }

    @Test
    void aDangerDoesNotWaitAndTheSameFormSentTwiceIsNotedOnce() {
        var danger =
                Map.of("key", UUID.randomUUID().toString(), "how", "VITAL_INTEREST", "reason", "Il sait où elle est");
        assertThat(names(danger).statusCode()).isEqualTo(303);
        assertThat(names(danger).statusCode()).isEqualTo(303);
        assertThat(eventsFor(People.MIDWIFE))
                .singleElement()
                .satisfies(one -> assertThat(one.reason()).isEqualTo("Il sait où elle est"));
    }

    @Test
    void anOldFormThatIsSentAgainOpensNothingAfterSheTookItBack() {
        var first = Map.of("key", UUID.randomUUID().toString(), "informed", "true", "how", "GIVEN");
        names(first);
        assertThat(opensTo(People.DOCTOR)).isEqualTo(200);
        TakenBack.from(context, family, People.DOCTOR, Compartment.C3);
        assertThat(opensTo(People.DOCTOR)).isEqualTo(404);
        assertThat(names(first).statusCode()).isEqualTo(303);
        assertThat(opensTo(People.DOCTOR)).isEqualTo(404);
        names(Map.of("informed", "true", "how", "GIVEN"));
        assertThat(opensTo(People.DOCTOR))
                .as("negative control: she agreed anew")
                .isEqualTo(200);
    }

    @Test
    void anotherColleagueChosenOnTheSamePageIsNotedToo() {
        var key = Map.of("key", UUID.randomUUID().toString(), "informed", "true", "how", "GIVEN");
        names(key);
        var other = new HashMap<>(key);
        other.put("who", people.get(People.PSYCHOLOGIST).id().toString());
        names(other);
        assertThat(opensTo(People.PSYCHOLOGIST)).isEqualTo(200);
        assertThat(eventsFor(People.MIDWIFE)).hasSize(2);
    }

    /** Whoever is there for another subject alone is known to those who read that one: her name here would tell it. */
    @Test
    void whoeverIsThereForAnotherSubjectIsNotOfferedAndWhatWasTypedStays() {
        var apart = people.get("jeanne-mukendi");
        var typed = new HashMap<>(
                Map.of("who", apart.id().toString(), "how", "VITAL_INTEREST", "reason", "Il sait où elle est"));
        var bounds = context.getBean(Bounds.class);
        people.runAs(
                People.MIDWIFE, () -> bounds.addForSubject(family, apart.actor(), Compartment.C4, null, Proof.AGREED));
        assertThat(midwife.get(readers).body()).doesNotContain(apart.name());
        var refused = names(typed);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("n’accompagne pas cette famille pour ce sujet", "Il sait où elle est");
        assertThat(eventsFor(People.MIDWIFE)).isEmpty();
        people.runAs(
                People.MIDWIFE, () -> bounds.addForSubject(family, apart.actor(), Compartment.C3, null, Proof.AGREED));
        assertThat(midwife.get(readers).body()).as("control").contains(apart.name());
        assertThat(names(typed).statusCode()).isEqualTo(303);
    }

    @Test
    void whoTakesItOverHerselfAsksNobody() {
        var alone = midwife.post(readers, Map.of("who", "only-me", "until", "1/12/2026"));
        assertThat(alone.statusCode()).isEqualTo(303);
        assertThat(eventsFor(People.MIDWIFE)).isEmpty();
    }
}
