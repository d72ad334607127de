package be.mille.note.internal;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import be.mille.note.Circle;
import be.mille.note.Note;
import be.mille.note.NoteId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says who reads a note, as row-level security will decide it. */
@Component
class NoteReaders {
    private final Clearances clearances;
    private final Professionals professionals;

    NoteReaders(Clearances clearances, Professionals professionals) {
        this.clearances = clearances;
        this.professionals = professionals;
    }

    /** What decides who reads: two notes of which all of it is the same have the same readers. */
    record Circled(
            FamilyId family,
            Compartment compartment,
            ActorId author,
            OrganisationId organisation,
            Circle circle,
            Set<ActorId> chosen) {
        static Circled of(Note note) {
            return new Circled(
                    note.family(),
                    note.compartment(),
                    note.author(),
                    note.organisation(),
                    note.circle(),
                    note.chosen());
        }
    }

    Map<NoteId, Set<ActorId>> of(Collection<Note> notes) {
        var known = new HashMap<Circled, Set<ActorId>>();
        return notes.stream()
                .collect(Collectors.toMap(Note::id, note -> known.computeIfAbsent(Circled.of(note), this::of)));
    }

    /** Without the current actor. */
    Set<ActorId> of(Circled one) {
        if (one.circle() == Circle.DRAFT) {
            return Set.of();
        }
        var me = CurrentActor.get().id();
        var may = clearances.mayKnow(one.family(), one.compartment(), one.author());
        var in = in(one, may);
        return may.stream()
                .filter(reader -> !reader.equals(me) && (reader.equals(one.author()) || in.test(reader)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private Predicate<ActorId> in(Circled one, Set<ActorId> may) {
        return switch (one.circle()) {
            case TEAM -> _ -> true;
            case CHOSEN -> one.chosen()::contains;
            case SERVICE ->
                professionals.byIds(may).values().stream()
                        .filter(reader -> reader.organisation().equals(one.organisation()))
                        .map(Professional::id)
                        .collect(Collectors.toSet())::contains;
            case DRAFT -> _ -> false;
        };
    }
}
