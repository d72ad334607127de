package be.mille.access;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Relations and clearances: how a family comes to be open to somebody, and how that ends. */
public interface Relations {
    /** Somebody's relation to a family, as the team sees it. */
    record Relation(
            ActorId actor,
            RelationType type,
            Instant startsAt,
            @Nullable Instant endsAt,
            Set<Compartment> scope) {}

    /** The one who opens a record takes the first relation to it; type and scope follow from her function. */
    void openNew(FamilyId family, String proof);

    /**
     * Brings a colleague to a family the current actor accompanies. Scope follows from the colleague's function.
     *
     * @param since start of the relation; the default length of its type counts from here
     */
    void add(FamilyId family, Actor colleague, RelationType type, Instant since, String proof);

    /** Ends every relation of the colleague to this family, now. */
    void end(FamilyId family, ActorId colleague, String reason);

    /** Running and past relations to a family, oldest first; only for those who may see its team. */
    List<Relation> of(FamilyId family);

    /** The author of something restricted may read what she wrote. */
    void clearAuthor(FamilyId family, Compartment compartment);

    /** The answer to "who may know?": one colleague, one compartment. The one who names must be cleared. */
    void clear(FamilyId family, ActorId colleague, Compartment compartment);

    /** Who is cleared for a compartment; empty for a reader who is not. */
    List<ActorId> cleared(FamilyId family, Compartment compartment);
}
