package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.testing.People;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The time side of two records of one person: read as one, written each in its own, apart again without loss. */
class ReadAsOneTests extends ReadAsOneHeld {
    @Autowired
    FamilyEvents events;

    private FamilyEventId event(FamilyId family, FamilyEvent.Kind kind, LocalDate day) {
        return as(() -> events.record(
                        family,
                        new RecordEvent(ids.next(), null, kind, day, null, null, Audience.TEAM, Set.of(), TODAY, 0))
                .orThrow());
    }

    @Test
    void contactsAndEventsOfBothAreReadAndEachIsChangedInItsOwnRecord() {
        var first = open(null);
        var second = open(null);
        var planned = contact(second, Contact.State.PLANNED, TODAY.plusDays(2));
        contact(second, Contact.State.DONE, TODAY.minusDays(1));
        contact(first, Contact.State.DONE, TODAY.minusDays(9));
        var moved = event(second, FamilyEvent.Kind.MOVE, TODAY.minusDays(3));
        var merge = merge(first, second);

        assertThat(as(() -> contacts.of(first))).hasSize(3);
        assertThat(as(() -> contacts.last(first))).contains(TODAY.minusDays(1));
        assertThat(as(() -> families.get(first)).lastContact()).isEqualTo(TODAY.minusDays(1));
        assertThat(as(() -> contacts.lastOfMine()))
                .containsEntry(first, TODAY.minusDays(1))
                .doesNotContainKey(second);
        assertThat(as(() -> contacts.plannedOfMine(TODAY.plusDays(3))))
                .filteredOn(one -> one.id().equals(planned))
                .singleElement()
                .satisfies(one -> assertThat(one.family()).isEqualTo(first));
        assertThat(as(() -> events.of(first))).extracting(FamilyEvent::id).containsExactly(moved);
        assertThat(as(() -> events.ofMine(TODAY.minusDays(5), TODAY)))
                .containsKey(first)
                .doesNotContainKey(second);

        people.runAs(People.MIDWIFE, () -> contacts.become(first, planned, Contact.State.MISSED, 0));
        assertThat(as(() -> contacts.record(first, command(planned, Contact.State.DONE, TODAY, 1))
                        .orThrow()))
                .isEqualTo(planned);
        people.runAs(People.MIDWIFE, () -> events.withdraw(first, moved, 0));
        contact(first, Contact.State.DONE, TODAY);
        people.runAs(People.MIDWIFE, () -> merges.undo(first, merge));

        assertThat(as(() -> contacts.of(first))).hasSize(2);
        assertThat(as(() -> contacts.of(second))).extracting(Contact::id).contains(planned);
        assertThat(as(() -> contacts.of(second))).hasSize(2).allMatch(one -> one.state() == Contact.State.DONE);
        assertThat(as(() -> events.of(second))).isEmpty();
    }

    @Test
    void whoHasOnlyOneOfTheRecordsReadsOnlyThatOne() {
        var first = open(null);
        var second = open(null);
        contact(second, Contact.State.DONE, TODAY.minusDays(1));
        merge(first, second);
        var later = people.get(People.DOCTOR).actor();
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(first, later, RelationType.HEALTH_CARE, Brussels.startOf(TODAY), Proof.BROUGHT_IN));
        assertThat(people.as(People.DOCTOR, () -> contacts.of(first))).isEmpty();
        assertThat(people.as(People.DOCTOR, () -> merges.along(first))).containsExactly(first);
    }
}
