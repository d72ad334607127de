package be.mille.family;

import be.mille.kernel.ActorId;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes an event down, or changes one.
 *
 * @param event the one to change, or null for a new one
 * @param audience who may know; a placement is always for those named about justice and youth care
 * @param readers colleagues named for something restricted; ignored otherwise
 * @param saidOn the day it is written; the rules count from there
 */
public record RecordEvent(
        UUID key,
        @Nullable FamilyEventId event,
        FamilyEvent.Kind kind,
        LocalDate day,
        @Nullable String words,
        @Nullable ChildId child,
        Audience audience,
        Set<ActorId> readers,
        LocalDate saidOn,
        int version) {
    public RecordEvent {
        readers = Set.copyOf(readers);
    }
}
