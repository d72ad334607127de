package be.mille.consent.internal;

import be.mille.access.Compartment;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.access.Relations.Relation;
import be.mille.account.Seats;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom a record is open to now, and what their relations open together. */
@Component
class RecordReaders {
    private final Relations relations;
    private final Professionals professionals;
    private final Seats seats;
    private final Clock clock;

    RecordReaders(Relations relations, Professionals professionals, Seats seats, Clock clock) {
        this.relations = relations;
        this.professionals = professionals;
        this.seats = seats;
        this.clock = clock;
    }

    Map<ActorId, Set<Compartment>> scopes(FamilyId family) {
        var scopes = new LinkedHashMap<ActorId, Set<Compartment>>();
        running(family)
                .forEach(one -> scopes.computeIfAbsent(one.actor(), _ -> EnumSet.noneOf(Compartment.class))
                        .addAll(one.scope()));
        return scopes;
    }

    /**
     * The same for records that are read as one, as it is told.
     *
     * @param whole what whoever it is told to reads as a whole: of another restricted subject, what is missing beside others of the same
     *     function would tell what she took back
     */
    Map<ActorId, Set<Compartment>> reading(Collection<FamilyId> records, Set<Compartment> whole) {
        var reading = new LinkedHashMap<ActorId, Set<Compartment>>();
        records.forEach(record -> scopes(record).forEach((who, scope) -> {
            var told = reading.computeIfAbsent(who, _ -> EnumSet.noneOf(Compartment.class));
            scope.stream()
                    .filter(one -> !one.restricted() || whole.contains(one))
                    .forEach(told::add);
        }));
        return reading;
    }

    private Stream<Relation> running(FamilyId family) {
        var now = clock.instant();
        return relations.of(family).stream()
                .filter(one -> !one.startsAt().isAfter(now)
                        && (one.endsAt() == null || one.endsAt().isAfter(now)));
    }

    /** Somebody who reads exceptionally for some hours is not there because of it. */
    private Stream<Relation> lasting(FamilyId family) {
        return running(family).filter(one -> one.type() != RelationType.BREAK_GLASS);
    }

    /** Whether the record is open to this colleague beyond an exceptional opening. */
    boolean accompanies(FamilyId family, ActorId colleague) {
        return lasting(family).anyMatch(one -> one.actor().equals(colleague));
    }

    /** Whom the whole team sees. */
    Set<ActorId> inTheOpen(FamilyId family) {
        return lasting(family)
                .filter(one -> one.subject() == null)
                .map(Relation::actor)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a colleague reads by her place in the team; nothing where she has none. */
    Set<Compartment> inTheTeam(FamilyId family, ActorId colleague) {
        return lasting(family)
                .filter(one -> one.subject() == null && one.actor().equals(colleague))
                .flatMap(one -> one.scope().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The restricted subjects a colleague is there for, one by one. */
    Set<Compartment> roles(FamilyId family, ActorId colleague) {
        return lasting(family)
                .filter(one -> one.actor().equals(colleague))
                .flatMap(one -> Optional.ofNullable(one.subject()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whose relation sleeps: what she takes back is not woken any more. */
    List<WithdrawalRules.Reader> asleep(FamilyId family) {
        return relations.asleep(family).stream()
                .map(one -> new WithdrawalRules.Reader(
                        one.actor(), one.organisation(), seats.ofSameHuman(one.actor()), one.scope(), one.subjects()))
                .toList();
    }

    List<WithdrawalRules.Reader> of(FamilyId family) {
        var scopes = scopes(family);
        var placed = running(family)
                .filter(one -> one.subject() == null)
                .map(Relation::actor)
                .collect(Collectors.toUnmodifiableSet());
        var people = professionals.byIds(scopes.keySet());
        return scopes.entrySet().stream()
                .flatMap(one -> Optional.ofNullable(people.get(one.getKey())).stream()
                        .map(who -> new WithdrawalRules.Reader(
                                who.id(),
                                who.organisation(),
                                seats.ofSameHuman(who.id()),
                                Set.copyOf(one.getValue()),
                                placed.contains(who.id()) ? Set.of() : roles(family, who.id()))))
                .toList();
    }
}
