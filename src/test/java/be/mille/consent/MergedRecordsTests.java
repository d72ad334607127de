package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.Merges;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Two records that are read as one close together: what she takes back, whom she keeps away, who leaves. */
@MilleTest
class MergedRecordsTests {
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
    Merges merges;

    @Autowired
    TestClock clock;

    FamilyId kept;
    FamilyId merged;

    @BeforeEach
    void twoRecordsReadAsOne() {
        kept = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Gardé")));
        merged = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Joint")));
        people.runAs(People.MIDWIFE, () -> {
            relations.add(
                    merged,
                    people.get(People.DOCTOR).actor(),
                    RelationType.HEALTH_CARE,
                    clock.instant(),
                    be.mille.access.Proof.BROUGHT_IN);
            merges.merge(kept, merged);
        });
    }

    private int seenBy(String code, FamilyId family) {
        return new Visitor(port).signIn(people, code).get("/families/" + family).statusCode();
    }

    private NoteConsent takesBack(FamilyId family, Set<Compartment> subjects) {
        return new NoteConsent(
                UUID.randomUUID(),
                family,
                ConsentKind.WITHDRAWN,
                Recipient.colleague(people.get(People.DOCTOR).id().value()),
                subjects,
                null,
                null,
                Interpreting.NONE,
                null,
                null,
                null);
    }

    private void withdraw(FamilyId family, Set<Compartment> subjects) {
        var note = takesBack(family, subjects);
        people.runAs(People.MIDWIFE, () -> {
            var seen = consents.preview(family, note.recipient(), subjects).fingerprint();
            assertThat(consents.withdraw(note, seen)).isNull();
            assertThat(consents.withdraw(note, seen)).as("sent twice").isNull();
        });
    }

    private Set<Compartment> scope(FamilyId family, String code) {
        var now = clock.instant();
        return people.as(People.MIDWIFE, () -> relations.of(family)).stream()
                .filter(one -> one.actor().equals(people.get(code).id()))
                .filter(one -> one.endsAt() == null || one.endsAt().isAfter(now))
                .flatMap(one -> one.scope().stream())
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void whatSheTakesBackIsTakenBackInEachWhicheverWasOpen() {
        for (var asked : List.of(kept, merged)) {
            twoRecordsReadAsOne();
            var open = asked.equals(kept) ? kept : merged;
            assertThat(seenBy(People.DOCTOR, kept)).isEqualTo(200);
            assertThat(seenBy(People.DOCTOR, merged)).isEqualTo(200);
            withdraw(open, Set.of(Compartment.C0));
            assertThat(seenBy(People.DOCTOR, kept)).isEqualTo(404);
            assertThat(seenBy(People.DOCTOR, merged)).isEqualTo(404);
        }
    }

    @Test
    void oneSubjectIsClosedInEachAndEachKeepsTheEventWhenTheyAreTakenApart() {
        assertThat(scope(kept, People.DOCTOR)).contains(Compartment.C2);
        withdraw(kept, Set.of(Compartment.C2));
        for (var record : List.of(kept, merged)) {
            assertThat(scope(record, People.DOCTOR)).contains(Compartment.C1).doesNotContain(Compartment.C2);
        }
        people.runAs(
                People.MIDWIFE,
                () -> merges.undo(kept, merges.of(kept).getFirst().id()));
        for (var record : List.of(kept, merged)) {
            assertThat(people.as(People.MIDWIFE, () -> consents.of(record)))
                    .as("after it was undone")
                    .hasSize(1);
        }
    }

    @Test
    void thePreviewTellsWhatIsReadInEither() {
        people.runAs(People.MIDWIFE, () -> {
            var from = Recipient.colleague(people.get(People.DOCTOR).id().value());
            var shown = consents.preview(kept, from, Set.of());
            assertThat(shown.losses()).singleElement().satisfies(one -> {
                assertThat(one.whole()).isTrue();
                assertThat(one.subjects()).contains(Compartment.C0, Compartment.C1, Compartment.C2);
            });
            assertThat(consents.preview(merged, from, Set.of()).fingerprint()).isEqualTo(shown.fingerprint());
        });
    }

    /** The one record is closed to the midwife: what she cannot close, she does not say is closed. */
    @Test
    void aRecordThatIsNotOpenToWhoNotesItIsNotTouched() {
        people.runAs(
                People.DOCTOR,
                () -> relations.end(merged, people.get(People.MIDWIFE).id(), be.mille.access.EndReason.CARE_ENDED));
        withdraw(kept, Set.of(Compartment.C0));
        assertThat(seenBy(People.DOCTOR, kept)).isEqualTo(404);
        assertThat(seenBy(People.DOCTOR, merged)).isEqualTo(200);
    }

    @Test
    void whoIsKeptAwayIsKeptAwayFromBothAndWhoLeavesLeavesBoth() {
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        midwife.get("/families/" + kept + "/access");
        midwife.post(
                "/families/" + kept + "/access/exclude-person",
                Map.of("person", people.get(People.DOCTOR).id().toString()));
        assertThat(seenBy(People.DOCTOR, kept)).isEqualTo(404);
        assertThat(seenBy(People.DOCTOR, merged)).isEqualTo(404);
        twoRecordsReadAsOne();
        midwife.get("/families/" + kept + "/team");
        var left = midwife.post(
                "/families/" + kept + "/team/end",
                Map.of("colleague", people.get(People.DOCTOR).id().toString(), "reason", "CARE_ENDED"));
        assertThat(left.statusCode()).isEqualTo(303);
        assertThat(seenBy(People.DOCTOR, kept)).isEqualTo(404);
        assertThat(seenBy(People.DOCTOR, merged)).isEqualTo(404);
    }

    @Test
    void whomSheKeepsAwayFromOneRecordIsKeptAwayOnceTheTwoAreReadAsOne() {
        people.runAs(
                People.MIDWIFE,
                () -> merges.undo(kept, merges.of(kept).getFirst().id()));
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        midwife.get("/families/" + kept + "/access");
        midwife.post(
                "/families/" + kept + "/access/exclude-person",
                Map.of("person", people.get(People.DOCTOR).id().toString()));
        assertThat(seenBy(People.DOCTOR, merged)).isEqualTo(200);
        people.runAs(People.MIDWIFE, () -> merges.merge(kept, merged));
        assertThat(seenBy(People.DOCTOR, merged)).isEqualTo(404);
    }
}
