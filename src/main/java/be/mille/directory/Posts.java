package be.mille.directory;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.kernel.ActorId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The people of one organisation, kept by its administrators, who see no family by it. Everything but {@link #current}
 * is about the organisation the current actor acts for; anybody else's reads as not found.
 */
public interface Posts {
    /** Everybody, by family name; those who left at the end. */
    List<Post> ofMine();

    /** @throws NotFoundException of another organisation, or unknown */
    Post get(ActorId actor);

    /** Whether an administrator gives this function; a no is logged. {@link #add} and {@link #change} read it as not found. */
    boolean gives(ActorFunction function);

    /**
     * Whether she gives it to whoever holds this post; a no is logged. The function somebody has is always hers to keep; nobody changes
     * that of a post of her own.
     */
    boolean gives(ActorId actor, ActorFunction function);

    /** Whether the current actor holds this post too. */
    boolean own(ActorId actor);

    /** @param key of the form: the same one sent twice adds one person */
    ActorId add(UUID key, Post.Fields fields);

    /** @throws StaleException when somebody else changed it meanwhile */
    void change(ActorId actor, Post.Fields fields, int version);

    /** Takes effect with the next request on every node; what she accompanied stays hers for when she comes back. */
    void suspend(ActorId actor, int version);

    void resume(ActorId actor, int version);

    /**
     * Asks for an invitation to somebody's post; who may, and of which organisation, is decided and logged here. A post in
     * a function she does not give is not hers to hand over either.
     */
    void invite(ActorId actor);

    /** Her relations to families end with the last day; today's or an earlier day ends them now. */
    void leave(ActorId actor, LocalDate lastDay, int version);

    /**
     * As what somebody may act now, empty when suspended, gone or not begun: asked at every request. A professional nobody keeps
     * a post for may always.
     */
    Optional<Actor> current(ActorId actor);
}
