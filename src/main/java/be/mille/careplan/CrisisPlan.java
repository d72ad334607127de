package be.mille.careplan;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.util.List;

/**
 * What was agreed with her for the day it gets too heavy.
 *
 * @param author who wrote it first: a restricted one is hers
 * @param signals how she, or somebody close, notices it
 * @param calls whom to call, in which order
 * @param nowDo what helps at once
 * @param helplines ids of the helplines pack
 */
public record CrisisPlan(
        CrisisPlanId id,
        FamilyId family,
        Compartment compartment,
        ActorId author,
        String signals,
        String calls,
        String nowDo,
        List<String> helplines,
        ActorId changedBy,
        Instant changedAt,
        int version) {
    public CrisisPlan {
        helplines = List.copyOf(helplines);
    }
}
