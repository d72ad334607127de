package be.mille.family;

import be.mille.kernel.FamilyId;
import java.util.List;
import java.util.UUID;

/**
 * Two records of one person, read as one. Nothing moves: each row keeps the family it was written for, so that undoing
 * loses nothing; a module that shows a family reads the rows of all {@link #along}.
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

    /** From now on the second is read as part of the first; both teams have both. */
    Outcome merge(FamilyId surviving, FamilyId merged);

    /** Both are again what they were. */
    void undo(FamilyId family, UUID merge);

    /** Running merges this record is part of. */
    List<Merge> of(FamilyId family);

    /** The record itself, then those merged into it, where the reader has them. */
    List<FamilyId> along(FamilyId family);
}
