package be.mille.training.internal;

import be.mille.family.Audience;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEvents;
import be.mille.family.RecordEvent;
import be.mille.kernel.Brussels;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What turned the life of a family over; a placement is for those named only. */
@Component
class EventActs {
    private static final LocalTime WRITTEN = LocalTime.of(13, 15);

    private final FamilyEvents events;
    private final StoryCast cast;
    private final Clock clock;

    EventActs(FamilyEvents events, StoryCast cast, Clock clock) {
        this.events = events;
        this.cast = cast;
        this.clock = clock;
    }

    List<Act> of(Story story, LocalDate today) {
        var acts = new ArrayList<Act>();
        for (int i = 0; i < story.events().size(); i++) {
            var one = story.events().get(i);
            var key = StoryCast.key(story, "event", i);
            acts.add(new Act(
                    story.id(),
                    one.on(),
                    WRITTEN,
                    one.by(),
                    "event",
                    family -> events.record(
                                    family,
                                    new RecordEvent(
                                            key,
                                            null,
                                            one.kind(),
                                            today.plusDays(one.on()),
                                            one.text(),
                                            null,
                                            one.kind() == FamilyEvent.Kind.PLACEMENT ? Audience.JUSTICE : Audience.TEAM,
                                            one.mayKnow().stream()
                                                    .map(reader -> cast.professional(reader)
                                                            .id())
                                                    .collect(Collectors.toSet()),
                                            Brussels.today(clock),
                                            0))
                            .orThrow()));
        }
        return acts;
    }
}
