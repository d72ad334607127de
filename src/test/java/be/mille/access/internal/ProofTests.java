package be.mille.access.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Basis;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.consent.ConsentKind;
import be.mille.consent.Consents;
import be.mille.consent.Interpreting;
import be.mille.consent.NoteConsent;
import be.mille.consent.Recipient;
import be.mille.family.PersonRecords;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** What a relation is proven by is a fact: asked where it begins, kept as a code, shown in words. */
@MilleTest
class ProofTests {
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

    @Test
    void whoOpensARecordSaysHowAndTheLengthFollows() {
        var referred = opened(People.MIDWIFE, "REFERRED");
        assertThat(referred.proof()).isEqualTo(Proof.REFERRED);
        assertThat(lastDay(referred)).isEqualTo(TestClock.TODAY.plusMonths(3));
        var nothing = opened(People.MIDWIFE, "");
        assertThat(nothing.proof()).isEqualTo(Proof.SELF_DECLARED);
        assertThat(lastDay(nothing)).isEqualTo(TestClock.TODAY.plusMonths(15));
        var mandate = opened(People.SOCIAL_WORKER, "MANDATE");
        assertThat(mandate.proof()).isEqualTo(Proof.MANDATE);
        assertThat(mandate.basis()).isEqualTo(Basis.SOCIAL_MISSION);
    }

    @Test
    void whatAFunctionCannotSayIsNotTakenFromIt() {
        assertThat(opened(People.SOCIAL_WORKER, "EID_READ").proof()).isEqualTo(Proof.SELF_DECLARED);
        assertThat(opened(People.MIDWIFE, "AGREED").proof()).isEqualTo(Proof.SELF_DECLARED);
        assertThat(opened(People.MIDWIFE, "'; drop").proof()).isEqualTo(Proof.SELF_DECLARED);
    }

    private Relations.Relation opened(String who, String proof) {
        var visitor = new Visitor(port).signIn(people, who);
        visitor.get("/families/new");
        var answer = visitor.post(
                "/families/new",
                Map.of("key", UUID.randomUUID().toString(), "called", "Proven", "proof", proof, "anyway", "true"));
        var at = answer.headers().firstValue("Location").orElseThrow();
        var family = new FamilyId(UUID.fromString(at.split("/")[2]));
        return people.as(who, () -> relations.of(family)).getFirst();
    }

    private static LocalDate lastDay(Relations.Relation one) {
        return Brussels.dayOf(java.util.Objects.requireNonNull(one.endsAt()).minusSeconds(1));
    }

    @Test
    void theProofOfAColleagueFollowsFromWhatSheSaid() {
        var family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Shared")));
        share(family, ConsentKind.GIVEN_ORALLY, Set.of(Compartment.C2), People.SOCIAL_WORKER);
        var worker = of(family, People.SOCIAL_WORKER);
        assertThat(worker.proof()).isEqualTo(Proof.AGREED_ORALLY);
        assertThat(worker.basis()).isEqualTo(Basis.SHARED_SECRET);
        var page = new Visitor(port)
                .signIn(people, People.MIDWIFE)
                .get("/families/" + family + "/access")
                .body();
        assertThat(page)
                .contains(
                        "avec son accord oral, témoin noté",
                        "le secret partagé, avec son accord",
                        "selon sa propre déclaration");
        var dutch = new Visitor(port)
                .signIn(people, People.MIDWIFE)
                .speaking("nl")
                .get("/families/" + family + "/access")
                .body();
        assertThat(dutch)
                .contains(
                        "met haar mondeling akkoord, met genoteerde getuige", "Rechtsgrond: het gedeeld beroepsgeheim");
    }

    @Test
    void herAgreementConfirmsWhoWasThereAlreadyButWhatIsRestrictedLeavesNoTrace() {
        var family = people.as(People.MIDWIFE, () -> {
            var opened = records.open(OpenFamilies.called("Confirmed"));
            for (var one : new String[] {People.DOCTOR, People.PSYCHOLOGIST}) {
                relations.add(
                        opened, people.get(one).actor(), RelationType.HEALTH_CARE, clock.instant(), Proof.BROUGHT_IN);
            }
            return opened;
        });
        share(family, ConsentKind.GIVEN, Set.of(Compartment.C2), People.DOCTOR);
        share(family, ConsentKind.GIVEN, Set.of(Compartment.C4), People.PSYCHOLOGIST);
        assertThat(of(family, People.DOCTOR).proof()).isEqualTo(Proof.AGREED);
        assertThat(of(family, People.PSYCHOLOGIST).proof()).isEqualTo(Proof.BROUGHT_IN);
    }

    private void share(FamilyId family, ConsentKind kind, Set<Compartment> subjects, String with) {
        var colleague = people.get(with).id();
        people.runAs(
                People.MIDWIFE,
                () -> consents.share(
                        new NoteConsent(
                                UUID.randomUUID(),
                                family,
                                kind,
                                Recipient.colleague(colleague.value()),
                                subjects,
                                null,
                                null,
                                Interpreting.NONE,
                                kind == ConsentKind.GIVEN_ORALLY ? "sa sœur" : null,
                                null,
                                null),
                        colleague));
    }

    private Relations.Relation of(FamilyId family, String who) {
        return people.as(People.MIDWIFE, () -> relations.of(family)).stream()
                .filter(one -> one.actor().equals(people.get(who).id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theTableTakesNoWords() {
        var family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Codes")));
        var owner = new Owner(settings);
        for (var column : new String[] {"proof", "basis", "end_reason"}) {
            assertThatThrownBy(() -> owner.run(
                            "alter table access.relation no force row level security; update access.relation set "
                                    + column + " = 'her agreement' where family = '" + family + "'"))
                    .as(column)
                    .hasStackTraceContaining("violates check constraint");
        }
    }
}
