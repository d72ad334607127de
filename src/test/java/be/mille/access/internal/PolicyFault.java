package be.mille.access.internal;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.internal.Policy.Held;
import be.mille.access.internal.Policy.Held.Clearance;
import be.mille.access.internal.Policy.Held.Exclusion;
import be.mille.access.internal.Policy.Held.Relation;
import be.mille.access.internal.Policy.Span;
import be.mille.access.internal.PolicyWorlds.Made;
import be.mille.access.internal.PolicyWorlds.Question;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A rule somebody forgot: the decision function is asked what it would be asked without it. */
enum PolicyFault {
    FUNCTION_FORGOTTEN(asked -> new Question(
            new Actor(
                    asked.actor().id(),
                    ActorFunction.HOSPITAL_MIDWIFE,
                    asked.actor().organisation()),
            asked.action(),
            asked.compartment(),
            asked.author(),
            asked.held())),
    EXCLUSION_FORGOTTEN(each(one -> one instanceof Exclusion ? null : one)),
    END_OF_A_RELATION_FORGOTTEN(relation(span -> new Span(span.since(), null, span.ended()))),
    END_A_SECOND_LATE(relation(PolicyFault::late)),
    START_FORGOTTEN(relation(span -> new Span(Instant.EPOCH, span.until(), span.ended()))),
    ENDED_BY_THE_CLOCK_ALONE(relation(span -> new Span(span.since(), span.until(), false))),
    END_OF_A_NAME_FORGOTTEN(name(span -> new Span(span.since(), null, span.ended()))),
    A_NAME_ENDED_BY_THE_CLOCK_ALONE(name(span -> new Span(span.since(), span.until(), false))),
    END_OF_AN_EXCLUSION_EARLY(
            each(one -> one instanceof Exclusion e && e.until() != null ? new Exclusion(Instant.EPOCH) : one)),
    READING_ONLY_FORGOTTEN(
            each(one -> one instanceof Relation r ? new Relation(r.exceptional(), true, r.scope(), r.span()) : one)),
    EXCEPTIONAL_IS_ORDINARY(
            each(one -> one instanceof Relation r ? new Relation(false, r.writes(), r.scope(), r.span()) : one)),
    TAKING_AWAY_FORGOTTEN(asked -> new Question(
            asked.actor(),
            new Made(asked.action().writes(), false, asked.action().functions()),
            asked.compartment(),
            asked.author(),
            asked.held())),
    WHATEVER_AUTHOR(asked -> new Question(asked.actor(), asked.action(), asked.compartment(), null, asked.held())),
    A_NAME_WITHOUT_A_RELATION(asked -> asked.holding(with(
            asked.held(),
            asked.held().stream()
                    .filter(Clearance.class::isInstance)
                    .map(Clearance.class::cast)
                    .map(one -> (Held) new Relation(false, true, Set.of(), one.span()))
                    .toList()))),
    ONE_SUBJECT_MORE(each(one ->
            one instanceof Relation r ? new Relation(r.exceptional(), r.writes(), more(r.scope()), r.span()) : one));

    private final UnaryOperator<Question> change;

    PolicyFault(UnaryOperator<Question> change) {
        this.change = change;
    }

    Policy.Verdict decide(Question asked, Instant now) {
        var other = change.apply(asked);
        return Policy.decide(other.actor(), other.action(), other.compartment(), other.author(), other.held(), now);
    }

    private static Span late(Span span) {
        var until = span.until();
        return new Span(span.since(), until == null ? null : until.plusSeconds(1), span.ended());
    }

    private static UnaryOperator<Question> relation(UnaryOperator<Span> change) {
        return each(one -> one instanceof Relation r
                ? new Relation(r.exceptional(), r.writes(), r.scope(), change.apply(r.span()))
                : one);
    }

    private static UnaryOperator<Question> name(UnaryOperator<Span> change) {
        return each(one ->
                one instanceof Clearance c ? new Clearance(c.compartment(), c.author(), change.apply(c.span())) : one);
    }

    private static Set<Compartment> more(Set<Compartment> scope) {
        var more = EnumSet.of(Compartment.C3);
        more.addAll(scope);
        return more;
    }

    private static List<Held> with(List<Held> held, List<Held> more) {
        var all = new ArrayList<>(held);
        all.addAll(more);
        return all;
    }

    private static UnaryOperator<Question> each(Function<Held, @Nullable Held> change) {
        return asked -> asked.holding(
                asked.held().stream().map(change).filter(Objects::nonNull).toList());
    }
}
