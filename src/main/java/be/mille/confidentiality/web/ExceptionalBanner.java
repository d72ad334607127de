package be.mille.confidentiality.web;

import be.mille.access.Actor;
import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.ui.ExceptionalDoor;
import be.mille.ui.Frame;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells the frame of every page of a record whether it is open exceptionally. */
@Component
class ExceptionalBanner implements ExceptionalDoor {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private final ExceptionalOpenings openings;

    ExceptionalBanner(ExceptionalOpenings openings) {
        this.openings = openings;
    }

    @Override
    public boolean offered(Actor actor) {
        return actor.function().accompaniesFamilies() && openings.eligible(actor);
    }

    @Override
    public Optional<Frame.Exceptional> running(Actor actor, FamilyId family) {
        if (!offered(actor)) {
            return Optional.empty();
        }
        return openings.running()
                .filter(one -> one.family().equals(family))
                .map(one -> new Frame.Exceptional(
                        Brussels.timeOf(one.until()).format(HOUR), "/exceptional/" + one.id() + "/end"));
    }
}
