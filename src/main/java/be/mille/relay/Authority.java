package be.mille.relay;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An authority around a family, as those read it who were named for justice and youth care.
 *
 * @param endedOn the day it was noted that it is there no more; null while it is
 */
public record Authority(
        AuthorityId id,
        FamilyId family,
        Compartment compartment,
        ActorId author,
        AuthorityFields fields,
        @Nullable LocalDate endedOn,
        Instant madeAt,
        int version) {

    public boolean there() {
        return endedOn == null;
    }

    /** The same, told of in the record its own is read as part of. */
    public Authority in(FamilyId record) {
        return new Authority(id, record, compartment, author, fields, endedOn, madeAt, version);
    }

    /** Somebody meant to look whether it still holds, and did not. */
    public boolean toReread(LocalDate today) {
        return there() && !fields.rereadOn().isAfter(today);
    }
}
