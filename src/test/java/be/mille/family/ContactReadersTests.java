package be.mille.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.family.Contact.State;
import be.mille.kernel.NotFoundException;
import be.mille.testing.People;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who reads of a contact: what is for some leaves no trace for the others. */
class ContactReadersTests extends ContactsHeld {
    @Test
    void aNoteForThoseWhoCareForHerHealthIsNotReadByTheSocialWorker() {
        write(State.DONE, TODAY, Audience.HEALTH, "tension à revoir");
        assertThat(midwife(() -> contacts.of(mina)).getFirst().notes())
                .extracting(Contact.Note::text)
                .containsExactly("tension à revoir");
        var seen = people.as(People.SOCIAL_WORKER, () -> contacts.of(mina)).getFirst();
        assertThat(seen.notes()).isEmpty();
        assertThat(seen.state()).isEqualTo(State.DONE);
    }

    @Test
    void aContactAboutSomethingRestrictedLeavesNoTraceForThoseNotNamed() {
        var readers = Set.of(people.get(People.PSYCHOLOGIST).id());
        var id = midwife(
                () -> contacts.record(mina, command(null, State.DONE, TODAY, Audience.VIOLENCE, "x", readers, 0))
                        .orThrow());
        assertThat(people.as(People.PSYCHOLOGIST, () -> contacts.of(mina))).hasSize(1);
        assertThat(people.as(People.SOCIAL_WORKER, () -> contacts.of(mina))).isEmpty();
        assertThat(people.as(People.SOCIAL_WORKER, () -> families.get(mina)).lastContact())
                .isNull();
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> contacts.get(mina, id)))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void whatBecomesRestrictedDisappearsForTheTeam() {
        var id = write(State.DONE, TODAY, Audience.TEAM, "x");
        midwife(() -> contacts.record(mina, command(id, State.DONE, TODAY, Audience.MENTAL_HEALTH, "x", Set.of(), 0))
                .orThrow());
        assertThat(people.as(People.SOCIAL_WORKER, () -> contacts.of(mina))).isEmpty();
        assertThat(midwife(() -> contacts.of(mina)).getFirst().notes()).hasSize(1);
    }

    @Test
    void somebodyOutsideTheTeamIsNobodysProfessional() {
        var command = new RecordContact(
                ids.next(),
                null,
                Contact.Kind.CALL,
                State.DONE,
                TODAY,
                null,
                null,
                people.get(People.OTHER_MIDWIFE).id(),
                null,
                Contact.Interpreter.NOT_NEEDED,
                null,
                Audience.TEAM,
                Set.of(),
                TODAY,
                0);
        assertThatThrownBy(() -> midwife(() -> contacts.record(mina, command))).isInstanceOf(NotFoundException.class);
    }

    @Test
    void somebodyWithoutARelationFindsNothing() {
        var id = write(State.DONE, TODAY, Audience.TEAM, null);
        assertThatThrownBy(() -> people.as(People.OTHER_MIDWIFE, () -> contacts.get(mina, id)))
                .isInstanceOf(NotFoundException.class);
        var person = new PersonFields("Nour", null, null, null, null, List.of(), false, null, null);
        var nour = people.as(People.OTHER_MIDWIFE, () -> records.open(new OpenFamily(ids.next(), person, null, null)));
        assertThatThrownBy(() -> people.as(People.OTHER_MIDWIFE, () -> contacts.get(nour, id)))
                .isInstanceOf(NotFoundException.class);
    }
}
