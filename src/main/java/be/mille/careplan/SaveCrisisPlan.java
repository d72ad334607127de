package be.mille.careplan;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes a new crisis plan, or changes one.
 *
 * @param key of the form; the same form sent twice is done once
 * @param id null for a new one
 * @param compartment who may read a new one; one that exists keeps its own
 * @param version the one the form was filled in on
 */
public record SaveCrisisPlan(
        FamilyId family,
        UUID key,
        @Nullable CrisisPlanId id,
        Compartment compartment,
        String signals,
        String calls,
        String nowDo,
        List<String> helplines,
        int version) {
    public SaveCrisisPlan {
        helplines = List.copyOf(helplines);
    }
}
