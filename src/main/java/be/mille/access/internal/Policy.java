package be.mille.access.internal;

import be.mille.access.Action;
import be.mille.access.Actor;
import be.mille.access.Compartment;
import be.mille.access.Opening.Part;
import be.mille.kernel.ActorId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules, without a database: permit needs a function that accompanies families, a live relation, the compartment in
 * its scope or a clearance for the author's rows, and no exclusion. Exceptional access opens no clearance. Everything else is denied, with the first reason that denies.
 * What somebody ended or shut out stays so when the clock goes back.
 */
final class Policy {
    /** What an actor holds towards one family. */
    sealed interface Held {
        boolean liveAt(Instant now);

        /** @param exceptional opened for a few hours by nobody but the reader herself; nothing leaves the program by it */
        record Relation(boolean exceptional, boolean writes, Set<Compartment> scope, Span span) implements Held {
            @Override
            public boolean liveAt(Instant now) {
                return span.holds(now);
            }
        }

        /** One author's rows of one restricted compartment. */
        record Clearance(Compartment compartment, ActorId author, Span span) implements Held {
            @Override
            public boolean liveAt(Instant now) {
                return span.holds(now);
            }
        }

        /** Since when is no condition: a clock that goes back lets nobody in who was shut out. */
        record Exclusion(@Nullable Instant until) implements Held {
            @Override
            public boolean liveAt(Instant now) {
                return until == null || until.isAfter(now);
            }
        }
    }

    /** @param ended by an act: at no moment any more, whatever the clock says; an end that was only foreseen waits for its moment */
    record Span(Instant since, @Nullable Instant until, boolean ended) {
        boolean holds(Instant now) {
            return !ended && !since.isAfter(now) && (until == null || until.isAfter(now));
        }
    }

    enum Reason {
        PERMITTED,
        FUNCTION,
        EXCLUDED,
        NO_RELATION,
        READ_ONLY,
        COMPARTMENT
    }

    record Verdict(Reason reason, Set<Compartment> whole, Set<Part> parts, boolean writes) {
        boolean permitted() {
            return reason == Reason.PERMITTED;
        }

        private static Verdict no(Reason reason) {
            return new Verdict(reason, Set.of(), Set.of(), false);
        }
    }

    private Policy() {}

    /** May this actor do this at all, about no family in particular? */
    static boolean functionAllows(Actor actor, Action action) {
        return action.functions().contains(actor.function());
    }

    /** @param author whose rows are asked for; null when anything of the compartment will do */
    static Verdict decide(
            Actor actor,
            Action action,
            Compartment compartment,
            @Nullable ActorId author,
            List<Held> held,
            Instant now) {
        if (!functionAllows(actor, action)) {
            return Verdict.no(Reason.FUNCTION);
        }
        var live = held.stream().filter(one -> one.liveAt(now)).toList();
        if (live.stream().anyMatch(Held.Exclusion.class::isInstance)) {
            return Verdict.no(Reason.EXCLUDED);
        }
        var relations = live.stream()
                .filter(Held.Relation.class::isInstance)
                .map(Held.Relation.class::cast)
                .toList();
        if (relations.isEmpty()) {
            return Verdict.no(Reason.NO_RELATION);
        }
        var usable = relations.stream()
                .filter(one -> one.writes() || !action.writes())
                .filter(one -> !one.exceptional() || !action.takesAway())
                .toList();
        if (usable.isEmpty()) {
            return Verdict.no(Reason.READ_ONLY);
        }
        var open = EnumSet.noneOf(Compartment.class);
        usable.forEach(one -> open.addAll(one.scope()));
        boolean permitted = open.contains(compartment);
        var parts = new HashSet<Part>();
        boolean accompanies = usable.stream().anyMatch(one -> !one.exceptional());
        for (var one : live) {
            if (accompanies && one instanceof Held.Clearance clearance) {
                parts.add(new Part(clearance.compartment(), clearance.author()));
                permitted |=
                        clearance.compartment() == compartment && (author == null || author.equals(clearance.author()));
            }
        }
        return permitted
                ? new Verdict(Reason.PERMITTED, open, parts, relations.stream().anyMatch(Held.Relation::writes))
                : Verdict.no(Reason.COMPARTMENT);
    }
}
