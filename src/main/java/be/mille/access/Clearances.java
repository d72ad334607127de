package be.mille.access;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who may know what an author wrote in a restricted compartment. */
public interface Clearances {
    /** One reader who was named for what an author wrote in a restricted compartment. */
    record Named(ActorId reader, Compartment compartment, ActorId author) {}

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

    /**
     * The same, until then. Said of somebody who is named already, it holds until the day that was said last.
     *
     * @param until null for as long as the colleague accompanies the family
     */
    void clearUntil(FamilyId family, ActorId colleague, Compartment compartment, @Nullable Instant until);

    /**
     * She agreed that a colleague goes on knowing: all that she is named for in the compartment lasts until then, as far as the current
     * actor may know it. Nobody is named by it.
     *
     * @param until null for as long as the colleague accompanies the family
     */
    void lastUntil(FamilyId family, ActorId colleague, Compartment compartment, @Nullable Instant until);

    /**
     * She is no longer named for what this author wrote in a compartment; what others wrote there stays as it was. For whoever may know
     * those words herself.
     */
    void unname(FamilyId family, ActorId colleague, Compartment compartment, ActorId author);

    /** Whether the current actor may name readers of what the author wrote in a compartment; decides and logs nothing. */
    boolean mayName(FamilyId family, Compartment compartment, ActorId author);

    /**
     * Who of the running relations may know what the author wrote in a compartment, by scope or by name. Asked by a reader
     * who may know it herself, or by the author.
     */
    Set<ActorId> mayKnow(FamilyId family, Compartment compartment, ActorId author);

    /**
     * The same in one question for several compartments, of what the current actor writes there, or of what lies open to whoever reads
     * it. She is among the readers of an open compartment only if it is open to her.
     */
    Map<Compartment, Set<ActorId>> mayKnowMine(FamilyId family, Collection<Compartment> compartments);

    /** Who is named for what, as far as the current actor may know it. */
    List<Named> named(FamilyId family);
}
