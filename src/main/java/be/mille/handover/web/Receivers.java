package be.mille.handover.web;

import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.Relations;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who of the team could go on: those who stay near her first, then those who saw her last. */
@Component
class Receivers {
    /** They follow a family at home or near it, and stay when the others leave. */
    private static final Set<ActorFunction> FIRST_LINE = EnumSet.of(
            ActorFunction.INDEPENDENT_MIDWIFE,
            ActorFunction.KIND_EN_GEZIN_NURSE,
            ActorFunction.ONE_WORKER,
            ActorFunction.GENERAL_PRACTITIONER,
            ActorFunction.PRIMARY_CARE_NURSE);

    private final Relations relations;
    private final Professionals professionals;
    private final Contacts contacts;
    private final Clock clock;

    Receivers(Relations relations, Professionals professionals, Contacts contacts, Clock clock) {
        this.relations = relations;
        this.professionals = professionals;
        this.contacts = contacts;
        this.clock = clock;
    }

    static boolean firstLine(ActorFunction function) {
        return FIRST_LINE.contains(function);
    }

    /** @param last the last contact of this colleague with her; null when none is noted, as far as the reader may know */
    record Candidate(Professional who, @Nullable LocalDate last) {}

    List<Candidate> of(FamilyId family) {
        var now = clock.instant();
        var me = CurrentActor.get().id();
        var around = relations.of(family).stream()
                .filter(one -> runs(one, now))
                .map(Relations.Relation::actor)
                .filter(one -> !one.equals(me))
                .distinct()
                .toList();
        var last = last(family);
        return professionals.byIds(around).values().stream()
                .filter(one -> one.function().accompaniesFamilies())
                .map(one -> new Candidate(one, last.get(one.id())))
                .sorted(Comparator.comparing(
                                (Candidate one) -> !firstLine(one.who().function()))
                        .thenComparing(Candidate::last, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(one -> one.who().familyName()))
                .toList();
    }

    private static boolean runs(Relations.Relation one, Instant now) {
        var end = one.endsAt();
        return one.type().writes() && !one.startsAt().isAfter(now) && (end == null || end.isAfter(now));
    }

    /** What lies in a restricted compartment says nothing here: its readers are not the same. */
    private Map<ActorId, LocalDate> last(FamilyId family) {
        var last = new HashMap<ActorId, LocalDate>();
        contacts.of(family).stream()
                .filter(one -> one.state() == Contact.State.DONE && !restricted(one.compartment()))
                .forEach(one -> last.merge(one.professional(), one.day(), (a, b) -> a.isAfter(b) ? a : b));
        return last;
    }

    private static boolean restricted(Compartment compartment) {
        return compartment.restricted();
    }
}
