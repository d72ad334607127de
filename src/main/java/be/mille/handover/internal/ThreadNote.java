package be.mille.handover.internal;

import be.mille.access.Compartment;
import be.mille.family.Audience;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEvents;
import be.mille.family.RecordEvent;
import be.mille.handover.Border;
import be.mille.handover.HandoverId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import java.time.Clock;
import java.util.Set;
import org.springframework.stereotype.Component;

/** That somebody goes on is an event of the family’s time. */
@Component
class ThreadNote {
    private final FamilyEvents events;
    private final Clock clock;

    ThreadNote(FamilyEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** What lies elsewhere is an event of that place already: a second one, for everybody, would tell of it. */
    void note(FamilyId family, Border border, HandoverId id) {
        if (border.compartment() != Compartment.C0) {
            return;
        }
        var today = Brussels.today(clock);
        events.record(
                family,
                new RecordEvent(
                        id.value(),
                        null,
                        FamilyEvent.Kind.HANDOVER,
                        today,
                        null,
                        null,
                        Audience.TEAM,
                        Set.of(),
                        today,
                        0));
    }
}
