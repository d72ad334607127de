package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Bounds;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Looks;
import be.mille.access.Proof;
import be.mille.access.Relations;
import be.mille.family.PersonRecords;
import be.mille.family.Persons;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Whoever comes for one restricted subject alone: who knows that she is there, and what ends it. */
@MilleTest
class RestrictedRoleTests {
    private static final String HERS = "jeanne-mukendi";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Persons persons;

    @Autowired
    Relations relations;

    @Autowired
    Bounds bounds;

    @Autowired
    Clearances clearances;

    @Autowired
    Consents consents;

    @Autowired
    Looks looks;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    FamilyId family;

    @AfterEach
    void theClockStandsStillAgain() {
        clock.reset();
    }

    @BeforeEach
    void aFamilyWithATeam() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
        people.runAs(People.MIDWIFE, () -> {
            for (var who : List.of(People.DOCTOR, People.SOCIAL_WORKER)) {
                bounds.add(family, people.get(who).actor(), Set.of(Compartment.C0, Compartment.C2), null, Proof.AGREED);
            }
        });
    }

    private HashMap<String, String> form(String place, String subject) {
        return new HashMap<>(Map.of(
                "key", UUID.randomUUID().toString(),
                "colleague", id(HERS).toString(),
                "language", "fr",
                "version", "2026.11",
                "informed", "true",
                "how", "GIVEN",
                "subjects", "C2",
                "task", "health",
                "place", place,
                "subject", subject));
    }

    private Visitor brought() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        midwife.get(path("/share?colleague=" + id(HERS)));
        assertThat(midwife.post(path("/share"), form("SUBJECT", "C3")).statusCode())
                .isEqualTo(303);
        return midwife;
    }

    private ActorId id(String code) {
        return people.get(code).id();
    }

    private String path(String rest) {
        return "/families/" + family + rest;
    }

    private boolean sees(String who) {
        return people.as(who, () -> relations.of(family)).stream()
                .anyMatch(one -> one.actor().equals(id(HERS)));
    }

    @Test
    void isSeenByWhoBroughtHerInByHerselfAndByNobodyElse() {
        var midwife = brought();
        assertThat(sees(People.MIDWIFE)).isTrue();
        assertThat(sees(HERS)).isTrue();
        assertThat(midwife.get(path("/team")).body()).contains("Jeanne Mukendi", "Ici pour : violences");
        assertThat(midwife.get(path("/access")).body()).contains("Jeanne Mukendi", "Ici pour : violences");
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        for (var page : List.of("", "/team", "/access", "/network", "/consent", "/consent/withdraw?from=TEAM")) {
            // she can still be chosen, as everybody who has an account
            var body = doctor.get(path(page)).body().replaceAll("<option[^>]*>[^<]*", "");
            assertThat(body).as(page).doesNotContain("Mukendi", "Ici pour");
        }
        assertThat(sees(People.DOCTOR)).isFalse();
        assertThat(people.as(People.DOCTOR, () -> consents.of(family))).isEmpty();
        assertThat(people.as(People.DOCTOR, () -> consents.reading(family))).doesNotContainKey(id(HERS));
    }

    /** With a clock that stands still it would begin at the very moment at which it is looked for. */
    @Test
    void isBroughtInWhileTheClockGoesOn() {
        clock.goOn();
        brought();
        assertThat(sees(People.MIDWIFE)).isTrue();
    }

    @Test
    void readsWhoSheIsAndTheSubjectAndNothingElse() {
        brought();
        var scope = people.as(HERS, () -> relations.of(family)).stream()
                .filter(one -> one.actor().equals(id(HERS)))
                .findFirst()
                .orElseThrow();
        assertThat(scope.scope()).containsExactly(Compartment.C0);
        assertThat(scope.subject()).isEqualTo(Compartment.C3);
        assertThat(people.as(People.MIDWIFE, () -> clearances.mayKnow(family, Compartment.C3, id(People.MIDWIFE))))
                .contains(id(HERS));
    }

    @Test
    void whoeverIsNamedForTheSubjectLearnsOfHer() {
        brought();
        people.runAs(People.MIDWIFE, () -> clearances.clear(family, id(People.DOCTOR), Compartment.C3));
        assertThat(sees(People.DOCTOR)).isTrue();
        assertThat(sees(People.SOCIAL_WORKER)).isFalse();
    }

    @Test
    void herLooksTellNobodyWhoMayNotKnowThatSheWasThere() {
        brought();
        people.runAs(HERS, () -> persons.card(family));
        var house = people.get(HERS).organisation();
        assertThat(looked(People.MIDWIFE)).contains(house);
        assertThat(looked(People.DOCTOR)).doesNotContain(house);
    }

    private List<OrganisationId> looked(String who) {
        return people
                .as(
                        who,
                        () -> looks.of(
                                family,
                                TestClock.TODAY.minusDays(9).atStartOfDay().toInstant(ZoneOffset.UTC)))
                .stream()
                .map(Looks.Look::organisation)
                .toList();
    }

    @Test
    void whoeverDoesNotKnowCanBringTheSameColleagueIntoTheTeam() {
        brought();
        people.runAs(
                People.SOCIAL_WORKER,
                () -> bounds.add(
                        family, people.get(HERS).actor(), Set.of(Compartment.C0, Compartment.C2), null, Proof.AGREED));
        assertThat(sees(People.DOCTOR)).as("she has a place in the team now").isTrue();
        assertThat(people.as(People.DOCTOR, () -> relations.of(family))).allMatch(one -> one.subject() == null);
    }

    @Test
    void whatIsTakenBackFromTheTeamIsTakenBackFromHerTooByWhoDoesNotKnow() {
        brought();
        withdrawn(Recipient.TEAM, Set.of(Compartment.C0));
        assertThat(runs()).isFalse();
    }

    @Test
    void whatIsTakenBackAboutAnotherSubjectLeavesHer() {
        brought();
        withdrawn(Recipient.TEAM, Set.of(Compartment.C2));
        assertThat(runs()).isTrue();
    }

    private void withdrawn(Recipient from, Set<Compartment> subjects) {
        people.runAs(People.DOCTOR, () -> {
            var seen = consents.preview(family, from, subjects).fingerprint();
            var note = new NoteConsent(
                    UUID.randomUUID(),
                    family,
                    ConsentKind.WITHDRAWN,
                    from,
                    subjects,
                    null,
                    null,
                    Interpreting.NONE,
                    null,
                    null,
                    null);
            assertThat(consents.withdraw(note, seen)).isNull();
        });
    }

    private boolean runs() {
        return new Owner(settings)
                .strings("select count(*)::text from access.relation where family = '" + family
                        + "' and subject is not null" + " and (ends_at is null or ends_at > timestamptz '"
                        + TestClock.TODAY.plusDays(1) + "')")
                .equals(List.of("1"));
    }

    @Test
    void theSubjectMustBeSaidAndWhatWasTypedStays() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        midwife.get(path("/share?colleague=" + id(HERS)));
        for (var wrong : List.of("", "C2", "C10", "nonsense")) {
            var answer = midwife.post(path("/share"), form("SUBJECT", wrong));
            assertThat(answer.statusCode()).as(wrong).isEqualTo(422);
            assertThat(answer.body()).contains("Choisissez le sujet pour lequel cette personne vient.");
        }
        assertThat(sees(People.MIDWIFE)).isFalse();
    }

    /** Control: as an ordinary member of the team everybody there sees her. */
    @Test
    void inTheTeamEverybodySeesHer() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        midwife.get(path("/share?colleague=" + id(HERS)));
        assertThat(midwife.post(path("/share"), form("TEAM", "C3")).statusCode())
                .isEqualTo(303);
        assertThat(sees(People.DOCTOR)).isTrue();
    }
}
