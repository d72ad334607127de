package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.EndReason;
import be.mille.kernel.FamilyId;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A merge lets nobody into the other record further or longer than into the first, nor against what she said of the other. */
class MergedNoFurtherTests extends TwoRecordsHeld {
    private static final String COLLEAGUE = People.DOCTOR;

    private void accompanies(FamilyId family, Set<Compartment> subjects, @Nullable Instant until) {
        accompanies(COLLEAGUE, family, subjects, until);
    }

    private void accompaniesHere() {
        accompanies(
                here, Set.of(Compartment.C0, Compartment.C1), clock.instant().plus(Duration.ofDays(20)));
    }

    private Set<Compartment> reads(FamilyId family) {
        return reads(COLLEAGUE, family);
    }

    private void merged() {
        mergedBy(People.MIDWIFE);
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
        said(ConsentKind.WITHDRAWN, Recipient.TEAM, Compartment.C1);
        merged();
        assertThat(reads(other)).containsExactly(Compartment.C0);
    }

    @Test
    void beforeTheyAreReadAsOneThePageSaysWhoWillReadMoreAndNothingOfIt() {
        accompaniesHere();
        var midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        var page = midwife.get("/families/" + here + "/merge?other=" + other).body();
        assertThat(page)
                .contains("Liront aussi l’autre dossier", people.get(COLLEAGUE).name() + " : l’essentiel")
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
