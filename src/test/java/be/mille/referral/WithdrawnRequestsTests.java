package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.consent.ConsentKind;
import be.mille.consent.Interpreting;
import be.mille.consent.NoteConsent;
import be.mille.consent.Recipient;
import be.mille.kernel.NotFoundException;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** She takes an agreement back: what is still read because of requests is shown first, and ends with it at once. */
class WithdrawnRequestsTests extends AskedThreeTimes {

    @Test
    void thePreviewNamesWhatIsStillReadAndChangesNothing() {
        assertThat(shown(People.MIDWIFE, Recipient.TEAM, Set.of()))
                .containsExactlyInAnyOrder(toService.value(), toOutside.value(), delicate.value());
        assertThat(shown(People.DOCTOR, Recipient.TEAM, Set.of()))
                .as("what the doctor may not know is not in his")
                .containsExactlyInAnyOrder(toService.value(), toOutside.value());
        assertThat(shown(People.MIDWIFE, Recipient.TEAM, Set.of(Compartment.C4)))
                .containsExactly(delicate.value());
        var house = people.get(People.SOCIAL_WORKER).organisation().value();
        assertThat(shown(People.MIDWIFE, new Recipient(Recipient.Kind.ORGANISATION, house), Set.of()))
                .containsExactly(toService.value());
        assertThat(reads(People.SOCIAL_WORKER, toService)).isTrue();
        assertThat(opens()).isTrue();
    }

    @Test
    void whatIsChosenEndsAtOnceAndWhatIsLeftOutGoesOn() {
        withdraw(People.MIDWIFE, Recipient.TEAM, Set.of(), Set.of(toService.value(), toOutside.value()));
        assertThat(reads(People.SOCIAL_WORKER, toService)).isFalse();
        assertThat(opens()).as("the link is closed").isFalse();
        assertThat(reads(People.PSYCHOLOGIST, delicate)).as("she kept this one").isTrue();
        assertThat(state(toService)).isEqualTo("CANCELLED AGREEMENT_TAKEN_BACK");
        assertThat(new Owner(settings)
                        .strings(
                                "select what || ' ' || reason from referral.event where what = 'CANCELLED' and request = ?",
                                toOutside.value()))
                .containsExactly("CANCELLED AGREEMENT_TAKEN_BACK");
        assertThat(new Owner(settings)
                        .strings(
                                "select count(*) >= 2 from audit.entry where action = 'referral.move' and family = ?",
                                family.value()))
                .containsExactly("t");
    }

    /** Others of the service answer there too: it is hers to choose, and not chosen by itself. */
    @Test
    void whatTheServiceOfAColleagueWasAskedIsShownAndEndsOnlyWhenChosen() {
        var colleague =
                Recipient.colleague(people.get(People.SOCIAL_WORKER).id().value());
        assertThat(shown(People.MIDWIFE, colleague, Set.of())).containsExactly(toService.value());
        var body = new Visitor(port)
                .signIn(people, People.MIDWIFE)
                .get(path("/consent/withdraw?from=" + colleague))
                .body();
        assertThat(body).contains("Demandé à son service");
        assertThat(body.substring(body.indexOf("name=\"requests\"") - 200, body.indexOf("name=\"requests\"") + 200))
                .doesNotContain("checked");
        withdraw(People.MIDWIFE, colleague, Set.of(), Set.of());
        assertThat(reads(People.SOCIAL_WORKER, toService)).isTrue();
        withdraw(People.MIDWIFE, colleague, Set.of(), Set.of(toService.value()));
        assertThat(reads(People.SOCIAL_WORKER, toService)).isFalse();
    }

    /** The doctor knows of two requests and takes everything back: the third ends too, and he is told of none. */
    @Test
    void whatSheMayNotKnowEndsWithEverythingAndIsNeverNamed() {
        var doctor = new Visitor(port).signIn(people, People.DOCTOR);
        var body = doctor.get(path("/consent/withdraw?from=TEAM")).body();
        assertThat(body).contains("Sages-femmes du Canal", "Ce que vous ne pouvez pas connaître prend fin");
        assertThat(body).doesNotContain(delicate.toString());
        withdraw(People.DOCTOR, Recipient.TEAM, Set.of(), Set.of());
        assertThat(state(delicate)).isEqualTo("CANCELLED AGREEMENT_TAKEN_BACK");
        assertThat(reads(People.PSYCHOLOGIST, delicate)).isFalse();
        assertThat(reads(People.SOCIAL_WORKER, toService))
                .as("known, shown, and left out")
                .isTrue();
    }

    @Test
    void anotherSubjectOrSomebodyElseLeavesWhatIsHidden() {
        withdraw(People.DOCTOR, Recipient.TEAM, Set.of(Compartment.C2), Set.of());
        withdraw(
                People.DOCTOR,
                Recipient.colleague(people.get(People.SOCIAL_WORKER).id().value()),
                Set.of(),
                Set.of());
        assertThat(reads(People.PSYCHOLOGIST, delicate)).isTrue();
        var house = people.get(People.PSYCHOLOGIST).organisation().value();
        withdraw(People.DOCTOR, new Recipient(Recipient.Kind.ORGANISATION, house), Set.of(), Set.of());
        assertThat(reads(People.PSYCHOLOGIST, delicate)).isFalse();
    }

    @Test
    void aChosenRequestOfAnotherFamilyIsNotTouched() {
        var other = people.as(People.OTHER_MIDWIFE, () -> records.open(OpenFamilies.called("Autre")));
        people.runAs(People.OTHER_MIDWIFE, () -> {
            var seen = consents.preview(other, Recipient.TEAM, Set.of()).fingerprint();
            var note = new NoteConsent(
                    UUID.randomUUID(),
                    other,
                    ConsentKind.WITHDRAWN,
                    Recipient.TEAM,
                    Set.of(Compartment.C0),
                    null,
                    null,
                    Interpreting.NONE,
                    null,
                    null,
                    null);
            assertThat(consents.withdraw(note, seen, Set.of(toService.value()))).isNull();
        });
        assertThat(reads(People.SOCIAL_WORKER, toService)).isTrue();
        assertThatThrownBy(() -> people.as(People.OTHER_MIDWIFE, () -> reading.of(family)))
                .isInstanceOf(NotFoundException.class);
        people.runAs(
                People.OTHER_MIDWIFE,
                () -> assertThatThrownBy(() -> reading.takeBackUnseen(family, List.of(), Set.of()))
                        .isInstanceOf(NotFoundException.class));
    }
}
