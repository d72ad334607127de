package be.mille.handover;

import be.mille.access.Compartment;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEventId;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** A family changes its place: its team stays, and what has to be looked at is kept here. Each method asks access first. */
public interface Moves {
    Set<FamilyEvent.Kind> KINDS =
            Set.copyOf(EnumSet.of(FamilyEvent.Kind.MOVE, FamilyEvent.Kind.TRANSFER, FamilyEvent.Kind.EVICTION));

    /** @throws NotFoundException when it is absent, no change of place, or not for this reader */
    FamilyEvent get(FamilyId family, FamilyEventId event);

    /** What was done about these; no entry where nothing was. */
    Map<FamilyEventId, Moved> of(Collection<FamilyEventId> events);

    /** The helpdesk of a basin was asked; which question it was is kept nowhere. */
    void informed(FamilyId family, FamilyEventId event);

    /** Whoever answers looked at what changes with the place. */
    void reviewed(FamilyId family, FamilyEventId event);

    /** Requests and steps that go on as they are, as far as the reader may know of them. */
    Set<UUID> kept(FamilyId family, FamilyEventId event);

    /** A request or a step goes on as it is. */
    void keep(FamilyId family, FamilyEventId event, Item item);

    /** Where a request or a step lies. */
    record Item(UUID id, FamilyId family, Compartment compartment, ActorId author) {}
}
