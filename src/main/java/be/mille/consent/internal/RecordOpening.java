package be.mille.consent.internal;

import be.mille.access.Bounds;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.access.Relations;
import be.mille.directory.Professional;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a record to a colleague as far as it was agreed, and no further. */
@Component
class RecordOpening {
    private final RecordReaders readers;
    private final Bounds bounds;
    private final Relations relations;
    private final Clearances clearances;

    RecordOpening(RecordReaders readers, Bounds bounds, Relations relations, Clearances clearances) {
        this.readers = readers;
        this.bounds = bounds;
        this.relations = relations;
        this.clearances = clearances;
    }

    void open(FamilyId family, Professional who, Set<Compartment> subjects, @Nullable Instant until, Proof proof) {
        if (!readers.inTheOpen(family).contains(who.id())) {
            bounds.add(family, who.actor(), subjects, until, proof);
        } else {
            bounds.widen(family, who.actor(), subjects);
            // what she agreed to about restricted subjects alone leaves no trace where the team reads
            if (proof.agreed() && subjects.stream().anyMatch(one -> !one.restricted())) {
                relations.confirm(family, who.id(), proof);
            }
            if (until != null) {
                bounds.endBy(family, who.id(), until);
            }
        }
    }

    /**
     * For one subject alone: who reads in the record already reads it too, anybody else nothing but it. Agreed anew, it holds until the
     * day that was said last.
     */
    void forSubject(FamilyId family, Professional who, Compartment subject, @Nullable Instant until, Proof proof) {
        if (readers.accompanies(family, who.id())) {
            clearances.clearAuthor(family, subject);
            clearances.clearUntil(family, who.id(), subject, until);
            relations.agreedAgain(family, who.id(), subject, until, proof);
        } else {
            bounds.addForSubject(family, who.actor(), subject, until, proof);
        }
    }
}
