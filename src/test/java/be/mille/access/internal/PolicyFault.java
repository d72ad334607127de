package be.mille.access.internal;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.internal.Policy.Held;
import be.mille.access.internal.Policy.Held.Clearance;
import be.mille.access.internal.Policy.Held.Exclusion;
import be.mille.access.internal.Policy.Held.Relation;
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
    END_OF_A_RELATION_FORGOTTEN(each(one ->
            one instanceof Relation r ? new Relation(r.exceptional(), r.writes(), r.scope(), r.since(), null) : one)),
    END_A_SECOND_LATE(each(one -> one instanceof Relation r && r.until() != null
            ? new Relation(r.exceptional(), r.writes(), r.scope(), r.since(), late(r))
            : one)),
    START_FORGOTTEN(each(one -> one instanceof Relation r
            ? new Relation(r.exceptional(), r.writes(), r.scope(), Instant.EPOCH, r.until())
            : one)),
    END_OF_A_NAME_FORGOTTEN(each(
            one -> one instanceof Clearance c ? new Clearance(c.compartment(), c.author(), c.since(), null) : one)),
    END_OF_AN_EXCLUSION_EARLY(
            each(one -> one instanceof Exclusion e && e.until() != null ? new Exclusion(e.since(), e.since()) : one)),
    READING_ONLY_FORGOTTEN(each(one ->
            one instanceof Relation r ? new Relation(r.exceptional(), true, r.scope(), r.since(), r.until()) : one)),
    EXCEPTIONAL_IS_ORDINARY(each(
            one -> one instanceof Relation r ? new Relation(false, r.writes(), r.scope(), r.since(), r.until()) : one)),
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
                    .map(one -> (Held) new Relation(false, true, Set.of(), one.since(), one.until()))
                    .toList()))),
    ONE_SUBJECT_MORE(each(one -> one instanceof Relation r
            ? new Relation(r.exceptional(), r.writes(), more(r.scope()), r.since(), r.until())
            : one));

    private final UnaryOperator<Question> change;

    PolicyFault(UnaryOperator<Question> change) {
        this.change = change;
    }

    Policy.Verdict decide(Question asked, Instant now) {
        var other = change.apply(asked);
        return Policy.decide(other.actor(), other.action(), other.compartment(), other.author(), other.held(), now);
    }

    private static Instant late(Relation relation) {
        return Objects.requireNonNull(relation.until()).plusSeconds(1);
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
