package be.mille.home.web.team;

import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.access.Relations.Relation;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people around a family, one line each however many relations they had, in the order in which they joined. */
@Service
@Transactional
public class Teams {
    private final Relations relations;
    private final Professionals professionals;
    private final Clock clock;

    Teams(Relations relations, Professionals professionals, Clock clock) {
        this.relations = relations;
        this.professionals = professionals;
        this.clock = clock;
    }

    /** Who is around her now, and who was; whoever sleeps neither left nor is there, and stands under who can see the record. */
    public List<Mate> of(FamilyId family) {
        var asleep =
                relations.asleep(family).stream().map(Relations.Asleep::actor).collect(Collectors.toSet());
        var byActor = new LinkedHashMap<ActorId, List<Relation>>();
        relations.of(family).stream()
                // who opened the record exceptionally is not of her team
                .filter(one -> one.type() != RelationType.BREAK_GLASS && !asleep.contains(one.actor()))
                .forEach(one -> byActor.computeIfAbsent(one.actor(), _ -> new ArrayList<>())
                        .add(one));
        var names = professionals.byIds(byActor.keySet());
        var mates = new ArrayList<Mate>();
        byActor.forEach((actor, all) -> {
            var professional = names.get(actor);
            if (professional != null) {
                mates.add(mate(professional, all));
            }
        });
        return List.copyOf(mates);
    }

    private Mate mate(Professional professional, List<Relation> all) {
        var now = clock.instant();
        var shown = all.stream().filter(one -> live(one, now)).findFirst().orElseGet(all::getLast);
        var end = shown.endsAt();
        return new Mate(
                professional,
                shown.type(),
                Brussels.dayOf(all.getFirst().startsAt()),
                end == null ? null : Brussels.dayOf(end),
                live(shown, now),
                all.stream().anyMatch(one -> one.subject() == null) ? null : shown.subject());
    }

    private static boolean live(Relation relation, Instant now) {
        var end = relation.endsAt();
        return !relation.startsAt().isAfter(now) && (end == null || end.isAfter(now));
    }
}
