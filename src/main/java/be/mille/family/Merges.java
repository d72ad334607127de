package be.mille.family;

import be.mille.access.Action;
import be.mille.access.Compartment;
import be.mille.access.Opening;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Two records of one person, read as one. Nothing moves: each row keeps the family it was written for, so that undoing
 * loses nothing; a module that shows a family reads the rows of all {@link #open}, each judged by itself, and tells of
 * each of its lists in the record that is {@link #kept}. What is new is written in the record that was asked for.
 */
public interface Merges {
    /** What became of the wish to merge. */
    sealed interface Outcome {
        record Merged(UUID merge) implements Outcome {}

        /** One of the two is part of a merge already that stands in the way. */
        record InTheWay() implements Outcome {}
    }

    /** A running merge, as seen from one of its two records. */
    record Merge(UUID id, FamilyId surviving, FamilyId merged) {}

    /**
     * Somebody who reads only one of the two records, and what of the other she would read too; until when it is known by now, if at all.
     *
     * @param subjects as far as they are open to a team: what a function opens beside that is told to nobody, it would tell where she said no
     */
    record Gain(
            FamilyId record,
            String who,
            Set<Compartment> subjects,
            @Nullable Instant until) {
        public Gain {
            subjects = subjects.stream().filter(one -> !one.restricted()).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Somebody who comes for one restricted subject to the other record alone, as far as the reader knows of it: nobody asked her about this one. */
    record Apart(FamilyId record, ActorId id, String who, Compartment subject) {}

    /** Who would read more, as far as the reader may know: asked before the two are merged. */
    List<Gain> gains(FamilyId surviving, FamilyId merged);

    /** Who is let in to neither, being there for one subject. */
    List<Apart> apart(FamilyId surviving, FamilyId merged);

    /**
     * From now on the second is read as part of the first. Whoever cares for her by one of them has both: the other no further and no
     * longer than the first, and not where she took it back or declined it.
     */
    Outcome merge(FamilyId surviving, FamilyId merged);

    /** Both are again what they were; with whom she agreed meanwhile stays where she agreed to it, see {@link #staying}. */
    void undo(FamilyId family, UUID merge);

    /** Whom a merge let in and who stays in that record when it is undone: she has agreed to it since. */
    List<Stays> staying(FamilyId family, UUID merge);

    record Stays(FamilyId record, String who) {}

    /** Running merges this record is part of. */
    List<Merge> of(FamilyId family);

    /** The record itself, then those merged into it, where the reader has them. */
    List<FamilyId> along(FamilyId family);

    /**
     * Asks for the action on the record, then on each that is read as part of it: each decision is its own, and logged. A
     * part for which the answer is no is left out.
     *
     * @throws NotFoundException when refused for the record itself
     */
    List<Opening> open(Action action, FamilyId family);

    /** The records of {@link #open}. */
    default List<FamilyId> records(Action action, FamilyId family) {
        return open(action, family).stream().map(Opening::family).toList();
    }

    /**
     * Every record that is read as one with this one, whichever of them was asked for, as far as the reader has them. For what has to
     * happen in all of them or in none: each decision is its own, and logged.
     *
     * @throws NotFoundException when refused for one of them
     */
    List<FamilyId> together(Action action, FamilyId family);

    /**
     * In which record the current actor reads each of her families. Asked after access was, for a list of her own
     * families; decides nothing.
     */
    Kept kept();

    /** @param into the record each merged one is part of; those that are part of none are not in it */
    record Kept(Map<FamilyId, FamilyId> into) {
        public Kept {
            into = Map.copyOf(into);
        }

        public FamilyId of(FamilyId family) {
            return into.getOrDefault(family, family);
        }
    }
}
