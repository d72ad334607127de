package be.mille.erasure.internal;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** That something was erased, and nothing of what it was: enough to erase it again after a backup was put back. */
record Tombstone(UUID id, List<UUID> records, boolean whole, Set<Compartment> subjects, Instant at) {
    Tombstone {
        records = List.copyOf(records);
        subjects = Set.copyOf(subjects);
    }

    /** As the database knows it. */
    static Tombstone of(ResultSet row) throws SQLException {
        return new Tombstone(
                row.getObject("id", UUID.class),
                List.of((UUID[]) row.getArray("records").getArray()),
                row.getBoolean("whole"),
                Arrays.stream((String[]) row.getArray("subjects").getArray())
                        .map(Compartment::valueOf)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    /** Whether this one erases what the other does. */
    boolean sameAs(Tombstone other) {
        return id.equals(other.id)
                && records.equals(other.records)
                && whole == other.whole
                && subjects.equals(other.subjects);
    }

    List<FamilyId> families() {
        return records.stream().map(FamilyId::new).toList();
    }
}
