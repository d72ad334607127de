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

    /** A running relation lasts its type's whole length again, counted from today; one that ended is not revived. */
    void renew(FamilyId family, ActorId colleague);

    /** Ends every relation of the colleague to this family, now. */
    void end(FamilyId family, ActorId colleague, String reason);

    /**
     * Ends at a moment every relation somebody holds for the organisation the current actor acts for: she leaves it. Asked by
     * the organisation's administrator, who learns nothing of the families.
     */
    void leave(ActorId leaver, Instant at);

    /** Running and past relations to a family, oldest first, without those who are kept away now; only for those who may see its team. */
    List<Relation> of(FamilyId family);

    /**
     * Before she writes something restricted: what she writes in the compartment will be open to her, and nothing of what
     * others wrote there.
     */
    void clearAuthor(FamilyId family, Compartment compartment);

    /**
     * The answer to "who may know?": one colleague may know what one author wrote in a compartment. Named by that author, or
     * by somebody whose relation opens the whole compartment; never by one who was only named herself.
     */
    void clear(FamilyId family, ActorId colleague, Compartment compartment, ActorId author);

    /** {@link #clear(FamilyId, ActorId, Compartment, ActorId)} for what the current actor writes herself. */
    void clear(FamilyId family, ActorId colleague, Compartment compartment);

    /** Whether the current actor may name readers of what the author wrote in a compartment; decides and logs nothing. */
    boolean mayName(FamilyId family, Compartment compartment, ActorId author);

    /**
     * Who of the running relations may know what the author wrote in a compartment, by scope or by name. Asked by a reader
     * who may know it herself, or by the author.
     */
    Set<ActorId> mayKnow(FamilyId family, Compartment compartment, ActorId author);
}
