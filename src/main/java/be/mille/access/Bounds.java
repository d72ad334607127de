package be.mille.access;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far relations reach by what she agreed to: narrower than a function opens, and no longer than she said. */
public interface Bounds {
    /** What the function opens in its ordinary relation; empty for who accompanies nobody. */
    Set<Compartment> opens(ActorFunction function);

    /**
     * Nobody else changes who reads these records until this transaction ends: what she takes back is not given again beside it.
     * Whatever was known of their readers before is asked anew.
     */
    void alone(Collection<FamilyId> families);

    /**
     * Brings a colleague to a family, for these subjects only; identity and team (C0) always come along. Whatever else she is there for
     * stays as it is.
     *
     * @param until when it ends at the latest; null for the ordinary length
     * @return which relation began
     */
    UUID add(FamilyId family, Actor colleague, Set<Compartment> subjects, @Nullable Instant until, Proof proof);

    /**
     * Brings a colleague for one restricted subject alone, see {@link Relations#addForSubject}.
     *
     * @param until when it ends at the latest; null for the ordinary length
     */
    void addForSubject(FamilyId family, Actor colleague, Compartment subject, @Nullable Instant until, Proof proof);

    /**
     * What she takes back is taken from those too who are there for a restricted subject and whom the current actor does not
     * see. It says nothing about whether there was one.
     *
     * @param whom a person or an organisation; null for the whole team
     * @param subjects with C0 among them, or empty: everything
     */
    void endUnseen(FamilyId family, @Nullable UUID whom, Set<Compartment> subjects, EndReason reason);

    /**
     * Takes compartments out of every relation of a colleague that runs or sleeps, and whatever she was named for there. C0 stays: without it there
     * is no relation, see {@link Relations#end}.
     */
    void narrow(FamilyId family, ActorId colleague, Set<Compartment> without);

    /** Opens compartments again that her function opens; more is never opened. */
    void widen(FamilyId family, Actor colleague, Set<Compartment> with);

    /** The place of a colleague in the team ends then, where it does not end before. What she is there for beside it goes on. */
    void endBy(FamilyId family, ActorId colleague, Instant until);

    /**
     * The same for what she is there for.
     *
     * @param subject the one restricted subject; null for her place in the team
     */
    void endBy(FamilyId family, ActorId colleague, @Nullable Compartment subject, Instant until);
}
