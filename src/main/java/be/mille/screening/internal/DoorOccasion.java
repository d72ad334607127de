package be.mille.screening.internal;

import be.mille.outbox.Occasion;
import be.mille.outbox.Template;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** An address that was closed, has expired or was used to the end is not sent any more. */
@Component
class DoorOccasion implements Occasion {
    private final DoorStore doors;
    private final Clock clock;

    DoorOccasion(DoorStore doors, Clock clock) {
        this.doors = doors;
        this.clock = clock;
    }

    @Override
    public Template template() {
        return Template.HER_ADDRESS;
    }

    @Override
    public boolean stands(UUID about) {
        return doors.find(about).filter(one -> one.usableAt(clock.instant())).isPresent();
    }
}
