package be.mille.consent.internal;

import be.mille.access.Bounds;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Relations;
import be.mille.consent.NoteConsent;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What goes on does so no longer than she agreed to: a place in the team by what is read from it, a role by its one subject. */
@Component
class Holding {
    private final RecordReaders readers;
    private final EventStore events;
    private final HouseAgreements houses;
    private final Professionals professionals;
    private final Bounds bounds;
    private final Relations relations;
    private final Clearances clearances;

    Holding(
            RecordReaders readers,
            EventStore events,
            HouseAgreements houses,
            Professionals professionals,
            Bounds bounds,
            Relations relations,
            Clearances clearances) {
        this.readers = readers;
        this.events = events;
        this.houses = houses;
        this.professionals = professionals;
        this.bounds = bounds;
        this.relations = relations;
        this.clearances = clearances;
    }

    /**
     * What she agreed to about a restricted subject of that place ends by itself, and not the place: its end would tell of it.
     *
     * @param records those that are read as one
     */
    void hold(FamilyId family, Collection<FamilyId> records, ActorId colleague) {
        professionals.find(colleague).ifPresent(who -> {
            var said = houses.stands(records, who);
            said.ends(open(readers.inTheTeam(family, colleague)))
                    .ifPresent(until -> bounds.endBy(family, colleague, until));
            readers.roles(family, colleague)
                    .forEach(role ->
                            said.ends(Set.of(role)).ifPresent(until -> bounds.endBy(family, colleague, role, until)));
            events.holdApart(family, records, who);
        });
    }

    private static Set<Compartment> open(Set<Compartment> subjects) {
        return subjects.stream().filter(one -> !one.restricted()).collect(Collectors.toUnmodifiableSet());
    }

    /** She agreed that the colleague goes on knowing: what was agreed with an end before lasts as long as she said now. */
    void goesOn(NoteConsent note, Compartment subject, ActorId colleague) {
        var family = note.family();
        clearances.lastUntil(family, colleague, subject, note.until());
        relations.agreedAgain(family, colleague, subject, note.until(), ConsentProofs.of(note.kind()));
    }
}
