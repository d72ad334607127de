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
import java.util.HashSet;
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

    /** Without the current actor. */
    Set<ActorId> of(
            FamilyId family,
            Compartment compartment,
            ActorId author,
            OrganisationId organisation,
            Circle circle,
            Set<ActorId> chosen) {
        var me = CurrentActor.get().id();
        var all = new HashSet<ActorId>();
        if (circle != Circle.DRAFT) {
            var may = clearances.mayKnow(family, compartment, author);
            var in = in(circle, may, organisation, chosen);
            may.stream().filter(one -> one.equals(author) || in.test(one)).forEach(all::add);
        }
        all.remove(me);
        return Set.copyOf(all);
    }

    private Predicate<ActorId> in(
            Circle circle, Set<ActorId> may, OrganisationId organisation, Set<ActorId> chosen) {
        return switch (circle) {
            case TEAM -> _ -> true;
            case CHOSEN -> chosen::contains;
            case SERVICE ->
                professionals.byIds(may).values().stream()
                                .filter(one -> one.organisation().equals(organisation))
                                .map(Professional::id)
                                .collect(Collectors.toSet())
                        ::contains;
            case DRAFT -> _ -> false;
        };
    }
}
