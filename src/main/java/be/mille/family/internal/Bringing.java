package be.mille.family.internal;

import be.mille.access.Bounds;
import be.mille.access.Compartment;
import be.mille.access.Exclusions;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.access.Relations.Relation;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.HerWord;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whoever cares for her by one record reads the other once the two are read as one: no further and no longer than the first, and not
 * against what she said of the other.
 */
@Component
class Bringing {
    private static final Set<RelationType> CARE = Set.of(RelationType.HEALTH_CARE, RelationType.SOCIAL_CARE);

    /** @param subject the one she is there for, where the team does not see her */
    record Brought(
            Professional who,
            Set<Compartment> scope,
            @Nullable Compartment subject,
            Proof proof,
            @Nullable Instant until) {}

    private final Relations relations;
    private final Bounds bounds;
    private final Exclusions exclusions;
    private final Professionals professionals;
    private final ObjectProvider<HerWord> words;
    private final Clock clock;

    Bringing(
            Relations relations,
            Bounds bounds,
            Exclusions exclusions,
            Professionals professionals,
            ObjectProvider<HerWord> words,
            Clock clock) {
        this.relations = relations;
        this.bounds = bounds;
        this.exclusions = exclusions;
        this.professionals = professionals;
        this.words = words;
        this.clock = clock;
    }

    /** Who does not read the second record yet and will, in the order in which they came to the first. */
    List<Brought> gains(FamilyId from, FamilyId to) {
        var live = live(from);
        live.keySet().removeAll(there(to));
        live.keySet().removeAll(relations.endedByHer(to));
        var away = exclusions.of(to);
        var people = new HashMap<>(professionals.byIds(live.keySet()));
        people.values()
                .removeIf(who -> away.stream()
                        .anyMatch(one -> who.id().equals(one.actor())
                                || who.organisation().equals(one.organisation())));
        var word = words.getIfAvailable();
        var kept = word == null ? Map.<ActorId, Set<Compartment>>of() : word.keptFrom(to, people.values());
        return live.values().stream()
                .filter(one -> people.containsKey(one.actor()))
                .map(one -> brought(
                        Objects.requireNonNull(people.get(one.actor())), one, kept.getOrDefault(one.actor(), Set.of())))
                .filter(one -> one.scope().contains(Compartment.C0))
                .filter(one -> one.subject() == null || one.scope().contains(one.subject()))
                .toList();
    }

    private Brought brought(Professional who, Relation as, Set<Compartment> kept) {
        var subject = as.subject();
        var scope = EnumSet.noneOf(Compartment.class);
        scope.addAll(as.scope());
        if (subject != null) {
            scope.add(subject); // open to her by name
        } else {
            scope.retainAll(bounds.opens(who.function()));
        }
        scope.removeAll(kept);
        return new Brought(who, scope, subject, as.proof(), as.endsAt());
    }

    /** Nobody takes back or shares beside it: who gains what is read after them, or before. */
    void alone(FamilyId one, FamilyId other) {
        bounds.alone(List.of(one, other));
    }

    void bring(FamilyId to, Brought one) {
        var subject = one.subject();
        if (subject == null) {
            bounds.add(to, one.who().actor(), one.scope(), one.until(), one.proof());
        } else {
            bounds.addForSubject(to, one.who().actor(), subject, one.until(), one.proof());
        }
    }

    private Map<ActorId, Relation> live(FamilyId family) {
        return running(family)
                .filter(one -> CARE.contains(one.type()))
                .collect(Collectors.toMap(Relation::actor, Function.identity(), Bringing::wider, LinkedHashMap::new));
    }

    private Set<ActorId> there(FamilyId family) {
        return running(family).map(Relation::actor).collect(Collectors.toSet());
    }

    private Stream<Relation> running(FamilyId family) {
        var now = clock.instant();
        return relations.of(family).stream().filter(one -> one.accompaniesAt(now));
    }

    /** Seen by all before seen by few, agreed before declared. */
    private static Relation wider(Relation one, Relation other) {
        if ((one.subject() == null) != (other.subject() == null)) {
            return one.subject() == null ? one : other;
        }
        return one.proof().agreed() ? one : other;
    }
}
