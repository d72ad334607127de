package be.mille.screening.internal;

import be.mille.access.CurrentActor;
import be.mille.family.PregnancyEndUndone;
import be.mille.family.PregnancyEnded;
import be.mille.kernel.FamilyId;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a pregnancy ends, or its end is taken back, an address that asks about it would hurt: every door to the family's screenings
 * closes, in the transaction that writes the end.
 */
@Component
class DoorCloser {
    private final DoorStore doors;

    DoorCloser(DoorStore doors) {
        this.doors = doors;
    }

    @EventListener
    void ended(PregnancyEnded end) {
        close(end.family());
    }

    @EventListener
    void undone(PregnancyEndUndone end) {
        close(end.family());
    }

    private void close(FamilyId family) {
        doors.closeAll(family, CurrentActor.get().id());
    }
}
