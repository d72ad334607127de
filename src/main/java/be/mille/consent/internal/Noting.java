package be.mille.consent.internal;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.consent.NoteConsent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes down what she said, each subject where those who may know of it read it. */
@Component
class Noting {
    private final EventStore events;
    private final Clearances clearances;
    private final Clock clock;

    Noting(EventStore events, Clearances clearances, Clock clock) {
        this.events = events;
        this.clearances = clearances;
        this.clock = clock;
    }

    /** Open subjects are one event; each restricted one is its own, where only those who may know its author's words see it. False when all of it was there already. */
    boolean write(NoteConsent note) {
        var me = CurrentActor.get().id();
        var now = clock.instant();
        var open = note.subjects().stream().filter(one -> !one.restricted()).collect(Collectors.toSet());
        var restricted = EnumSet.noneOf(Compartment.class);
        restricted.addAll(note.subjects());
        restricted.removeAll(open);
        boolean fresh = false;
        if (!open.isEmpty()) {
            fresh = events.add(note.key(), note, Compartment.C0, open, me, now);
        }
        for (var one : restricted) {
            clearances.clearAuthor(note.family(), one);
            var id = open.isEmpty() && restricted.size() == 1 ? note.key() : part(note.key(), one);
            fresh |= events.add(id, note, one, Set.of(one), me, now);
        }
        return fresh;
    }

    private static UUID part(UUID key, Compartment one) {
        return UUID.nameUUIDFromBytes((key + one.name()).getBytes(StandardCharsets.UTF_8));
    }
}
