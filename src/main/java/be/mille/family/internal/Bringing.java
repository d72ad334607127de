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
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Whoever cares for her by one record reads the other once the two are read as one: no further and no longer than the first, and not
 * against what she said of the other. Whoever comes for one restricted subject is not let in: she agreed to what one author writes of it.
 */
@Component
class Bringing {
    private static final Set<RelationType> CARE = Set.of(RelationType.HEALTH_CARE, RelationType.SOCIAL_CARE);

    record Brought(
            Professional who,
            Set<Compartment> scope,
            Proof proof,
            @Nullable Instant until) {}

    /** @param subject the one she comes for, by the first record alone */
    record Apart(Professional who, Compartment subject) {}

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
        live.keySet().removeAll(inTheTeam(to).map(Relation::actor).collect(Collectors.toSet()));
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
                .toList();
    }

    /** Of whom the reader knows, who comes for one subject to the first record and has no place in the second. */
    List<Apart> apart(FamilyId from, FamilyId to) {
        var there =
                Stream.concat(inTheTeam(from), running(to)).map(Relation::actor).collect(Collectors.toSet());
        var roles = running(from)
                .filter(one -> one.subject() != null && !there.contains(one.actor()))
                .collect(Collectors.toMap(Relation::actor, Relation::subject, (one, _) -> one, LinkedHashMap::new));
        var people = professionals.byIds(roles.keySet());
        return roles.entrySet().stream()
                .filter(one -> people.containsKey(one.getKey()))
                .map(one -> new Apart(Objects.requireNonNull(people.get(one.getKey())), one.getValue()))
                .toList();
    }

    boolean accompanies(FamilyId family, ActorId colleague) {
        return inTheTeam(family).anyMatch(one -> one.actor().equals(colleague));
    }

    String name(ActorId colleague) {
        return professionals.find(colleague).map(Professional::name).orElse("");
    }

    /** Whether she agreed since to somebody whom a merge let in. */
    boolean agreedSince(FamilyId record, ActorId colleague, Instant merged) {
        var word = words.getIfAvailable();
        return word != null && word.agreedSince(record, colleague, merged);
    }

    private Brought brought(Professional who, Relation as, Set<Compartment> kept) {
        var scope = EnumSet.noneOf(Compartment.class);
        scope.addAll(as.scope());
        scope.retainAll(bounds.opens(who.function()));
        scope.removeAll(kept);
        return new Brought(who, scope, as.proof(), as.endsAt());
    }

    /** Nobody takes back or shares beside it: who gains what is read after them, or before. */
    void alone(FamilyId one, FamilyId other) {
        bounds.alone(List.of(one, other));
    }

    UUID bring(FamilyId to, Brought one) {
        return bounds.add(to, one.who().actor(), one.scope(), one.until(), one.proof());
    }

    private Map<ActorId, Relation> live(FamilyId family) {
        return inTheTeam(family)
                .filter(one -> CARE.contains(one.type()))
                .collect(Collectors.toMap(Relation::actor, Function.identity(), Bringing::agreed, LinkedHashMap::new));
    }

    private Stream<Relation> inTheTeam(FamilyId family) {
        return running(family).filter(one -> one.subject() == null);
    }

    private Stream<Relation> running(FamilyId family) {
        var now = clock.instant();
        return relations.of(family).stream().filter(one -> one.accompaniesAt(now));
    }

    /** Agreed before declared. */
    private static Relation agreed(Relation one, Relation other) {
        return one.proof().agreed() ? one : other;
    }
}
