package be.mille.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.People;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes notes for tests. */
final class Written {
    private final People people;
    private final Notes notes;
    private final FamilyId family;

    Written(People people, Notes notes, FamilyId family) {
        this.people = people;
        this.notes = notes;
        this.family = family;
    }

    WriteNote team(String words) {
        return note(words, Circle.TEAM, Compartment.C2);
    }

    WriteNote note(String words, Circle circle, Compartment compartment, String... chosen) {
        var ids = new HashSet<ActorId>();
        for (var one : chosen) {
            ids.add(people.get(one).id());
        }
        return command(UUID.randomUUID(), null, 0, words, circle, compartment, ids);
    }

    WriteNote from(NoteId draft, int version, String words, Circle circle) {
        return command(UUID.randomUUID(), draft, version, words, circle, Compartment.C2, Set.of());
    }

    WriteNote hers(String words, HerReading hers) {
        var one = team(words);
        return new WriteNote(
                one.key(), family, null, 0, one.compartment(), one.circle(), Set.of(), About.HER, "fr", words, hers);
    }

    private WriteNote command(
            UUID key,
            @Nullable NoteId draft,
            int version,
            String words,
            Circle circle,
            Compartment compartment,
            Set<ActorId> chosen) {
        return new WriteNote(
                key, family, draft, version, compartment, circle, chosen, About.HER, "fr", words, HerReading.OPEN);
    }

    NoteId by(String author, WriteNote command) {
        var outcome = outcome(author, command);
        if (outcome instanceof NoteOutcome.Written(var id)) {
            return id;
        }
        throw new AssertionError(outcome);
    }

    NoteOutcome outcome(String author, WriteNote command) {
        return people.as(author, () -> notes.write(command));
    }

    Notes.Listed listed(String reader) {
        return people.as(reader, () -> notes.of(family, new Notes.Wanted(null, null, 0)));
    }

    Notes.Listed found(String reader, String word) {
        return people.as(reader, () -> notes.of(family, new Notes.Wanted(null, word, 0)));
    }

    /** Whoever may not read it finds it nowhere: not by its id, in the list, the count, a search, or a copy. */
    void absent(String reader, NoteId id, String word) {
        assertThatThrownBy(() -> people.as(reader, () -> notes.get(family, id))).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(reader, () -> notes.readBy(family, id)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> people.as(reader, () -> notes.earlier(family, id)))
                .isInstanceOf(NotFoundException.class);
        var listed = listed(reader);
        assertThat(listed.notes()).extracting(Note::id).doesNotContain(id);
        assertThat(listed.pinned()).extracting(Note::id).doesNotContain(id);
        assertThat(listed.total())
                .isEqualTo(listed.notes().size() + listed.pinned().size());
        assertThat(found(reader, word).total()).isZero();
        assertThat(people.as(reader, () -> notes.all(family)))
                .extracting(Note::id)
                .doesNotContain(id);
    }
}
