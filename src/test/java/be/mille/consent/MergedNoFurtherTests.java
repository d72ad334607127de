package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.access.Proof;
import be.mille.access.Relations;
import be.mille.family.Merges;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A merge lets nobody into the other record further or longer than into the first, nor against what she said of the other. */
@MilleTest
class MergedNoFurtherTests {
    private static final String COLLEAGUE = People.DOCTOR;

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Bounds bounds;

    @Autowired
    Relations relations;

    @Autowired
    Consents consents;

    @Autowired
    Merges merges;

    @Autowired
    TestClock clock;

    FamilyId here;
    FamilyId other;

    @BeforeEach
    void twoRecordsOfOnePerson() {
        here = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Deux")));
        other = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Deux")));
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private void accompanies(FamilyId family, Set<Compartment> subjects, @Nullable Instant until) {
        people.runAs(
                People.MIDWIFE, () -> bounds.add(family, people.get(COLLEAGUE).actor(), subjects, until, Proof.AGREED));
    }

    private void accompaniesHere() {
        accompanies(
                here, Set.of(Compartment.C0, Compartment.C1), clock.instant().plus(Duration.ofDays(20)));
    }

    private Set<Compartment> reads(FamilyId family) {
        var scope = EnumSet.noneOf(Compartment.class);
        people.as(People.MIDWIFE, () -> relations.of(family)).stream()
                .filter(one -> one.actor().equals(people.get(COLLEAGUE).id()) && one.accompaniesAt(clock.instant()))
                .forEach(one -> scope.addAll(one.scope()));
        return scope;
    }

    private void merged() {
        assertThat(people.as(People.MIDWIFE, () -> merges.merge(here, other)))
                .isInstanceOf(Merges.Outcome.Merged.class);
    }

    @Test
    void whatSheAgreedToBeReadInOneIsAllThatIsReadInTheOtherAndNoLonger() {
        accompaniesHere();
        merged();
        assertThat(reads(other)).containsExactlyInAnyOrder(Compartment.C0, Compartment.C1);
        clock.forward(Duration.ofDays(21));
        assertThat(reads(other)).isEmpty();
    }

    @Test
    void whoeverSheEndedItWithInTheOtherIsNotLetInAgain() {
        for (var why : List.of(EndReason.HER_WISH, EndReason.WITHDRAWN, EndReason.SUSPENDED_UNSAFE)) {
            twoRecordsOfOnePerson();
            accompanies(other, Set.of(Compartment.C0, Compartment.C1), null);
            people.runAs(
                    People.MIDWIFE,
                    () -> relations.end(other, people.get(COLLEAGUE).id(), why));
            clock.forward(Duration.ofMinutes(1));
            accompaniesHere();
            merged();
            assertThat(reads(other)).as(why.name()).isEmpty();
            assertThat(reads(here)).as("control").isNotEmpty();
        }
    }

    /** Control: care that merely came to its end was said no to by nobody. */
    @Test
    void whoseCareEndedInTheOtherIsLetInAgain() {
        accompanies(other, Set.of(Compartment.C0, Compartment.C1), null);
        people.runAs(
                People.MIDWIFE, () -> relations.end(other, people.get(COLLEAGUE).id(), EndReason.CARE_ENDED));
        clock.forward(Duration.ofMinutes(1));
        accompaniesHere();
        merged();
        assertThat(reads(other)).contains(Compartment.C1);
    }

    @Test
    void whomSheDeclinedInTheOtherIsNotLetInAndWhatSheTookBackOfTheTeamStaysClosed() {
        accompaniesHere();
        said(
                ConsentKind.DECLINED,
                Recipient.colleague(people.get(COLLEAGUE).id().value()),
                Compartment.C0);
        merged();
        assertThat(reads(other)).isEmpty();
        twoRecordsOfOnePerson();
        accompaniesHere();
        takenBackFromTheTeam(Compartment.C1);
        merged();
        assertThat(reads(other)).containsExactly(Compartment.C0);
    }

    private NoteConsent note(ConsentKind kind, Recipient from, Compartment subject) {
        return new NoteConsent(
                UUID.randomUUID(), other, kind, from, Set.of(subject), null, null, Interpreting.NONE, null, null, null);
    }

    private void said(ConsentKind kind, Recipient from, Compartment subject) {
        people.runAs(People.MIDWIFE, () -> consents.note(note(kind, from, subject)));
    }

    private void takenBackFromTheTeam(Compartment subject) {
        people.runAs(People.MIDWIFE, () -> {
            var seen = consents.preview(other, Recipient.TEAM, Set.of(subject)).fingerprint();
            assertThat(consents.withdraw(note(ConsentKind.WITHDRAWN, Recipient.TEAM, subject), seen))
                    .isNull();
        });
    }

    @Test
    void beforeTheyAreReadAsOneThePageSaysWhoWillReadMoreAndNothingOfIt() {
        accompaniesHere();
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        var page = midwife.get("/families/" + here + "/merge?other=" + other).body();
        assertThat(page)
                .contains("Liront aussi l’autre dossier", people.get(COLLEAGUE).name() + " : identité")
                .contains(
                        "suivi de la grossesse ; au plus tard jusqu’au", "Liront aussi ce dossier", "Personne de plus")
                .doesNotContain("situation sociale");
        assertThat(new Visitor(port)
                        .signIn(people, People.OTHER_MIDWIFE)
                        .get("/families/" + here + "/merge?other=" + other)
                        .statusCode())
                .isEqualTo(404);
    }
}
