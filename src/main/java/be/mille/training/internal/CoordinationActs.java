package be.mille.training.internal;

import be.mille.access.CurrentActor;
import be.mille.coordination.Mandates;
import be.mille.coordination.ProposeMandate;
import be.mille.coordination.ProposeOutcome;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.referral.Agreement;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who coordinates in a story: with her agreement, and again before the year is over. */
@Component
class CoordinationActs {
    private static final LocalTime COORDINATES = LocalTime.of(7, 50);
    /** Within the last days of a mandate, in which it can be renewed. */
    private static final int SAYS_SO_EVERY = 345;

    private final Mandates mandates;
    private final Ids ids;
    private final Clock clock;

    CoordinationActs(Mandates mandates, Ids ids, Clock clock) {
        this.mandates = mandates;
        this.ids = ids;
        this.clock = clock;
    }

    List<Act> of(Story story, String coordinator) {
        var member = story.team().stream()
                .filter(one -> one.who().equals(coordinator))
                .findFirst();
        int since = member.map(Story.Member::since).orElse(story.opened());
        var until = member.map(Story.Member::until).orElse(null);
        var acts = new ArrayList<Act>();
        acts.add(new Act(story.id(), since, COORDINATES, coordinator, "coordinates", this::begin));
        for (int day = since + SAYS_SO_EVERY; day <= 0 && (until == null || day < until); day += SAYS_SO_EVERY) {
            acts.add(new Act(story.id(), day, COORDINATES, coordinator, "goes on coordinating", this::renew));
        }
        return acts;
    }

    /** Whoever plays while the stories are still told may have named somebody. */
    private void begin(FamilyId family) {
        if (mandates.of(family).current() != null) {
            return;
        }
        var command = new ProposeMandate(
                ids.next(), family, CurrentActor.get().id(), null, agreed(), mandates.latestEnd(family), null);
        if (mandates.propose(command) instanceof ProposeOutcome.Refused(var problems)) {
            throw new IllegalStateException("Nobody coordinates: " + problems);
        }
    }

    /** At the eve of the second birthday there is nothing left to renew. */
    private void renew(FamilyId family) {
        LocalDate latest = mandates.latestEnd(family);
        var current = mandates.of(family).current();
        if (current != null && current.renewable(Brussels.today(clock)) && latest.isAfter(current.endsOn())) {
            mandates.renew(family, current.id(), agreed(), current.version());
        }
    }

    private Agreement agreed() {
        return new Agreement(Agreement.Way.ORALLY, Brussels.today(clock));
    }
}
