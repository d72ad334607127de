package be.mille.erasure.internal;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** That something was erased, and nothing of what it was: enough to erase it again after a backup was put back. */
record Tombstone(UUID id, List<UUID> records, boolean whole, Set<Compartment> subjects, Instant at) {
    Tombstone {
        records = List.copyOf(records);
        subjects = Set.copyOf(subjects);
    }

    List<FamilyId> families() {
        return records.stream().map(FamilyId::new).toList();
    }
}
