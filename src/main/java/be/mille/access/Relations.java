package be.mille.access;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Relations: how a family comes to be open to somebody, how long, and how that ends. */
public interface Relations {
    /**
     * Somebody's relation to a family, as those see it who may know of it.
     *
     * @param subject the one restricted subject she is there for; null for a place that the whole team sees
     */
    record Relation(
            ActorId actor,
            RelationType type,
            Instant startsAt,
            @Nullable Instant endsAt,
            Set<Compartment> scope,
            Proof proof,
            Basis basis,
            @Nullable Compartment subject,
            ActorId broughtBy) {
        /** Whether its holder is of the team at that moment; an exceptional opening makes nobody so. */
        public boolean accompaniesAt(Instant moment) {
            return type != RelationType.BREAK_GLASS
                    && !startsAt.isAfter(moment)
                    && (endsAt == null || endsAt.isAfter(moment));
        }

        /**
         * Whether its holder can be put forward there at that moment, for all to see who read that compartment. Whoever is there for one
         * restricted subject can within it: anywhere else her name would tell it.
         */
        public boolean accompaniesIn(Compartment place, Instant moment) {
            return accompaniesAt(moment) && (subject == null || subject == place);
        }

        /**
         * The same for all who read there what one author wrote: of whoever is there for that subject they know only where the author brought
         * her in, or is she.
         */
        public boolean accompaniesIn(Compartment place, ActorId author, Instant moment) {
            return accompaniesIn(place, moment)
                    && (subject == null || author.equals(broughtBy) || author.equals(actor));
        }
    }

    /**
     * Somebody whose relation sleeps.
     *
     * @param scope what would be open to her again, of everything that sleeps
     * @param subjects the restricted subjects she was there for; empty where she had a place in the team
     */
    record Asleep(
            ActorId actor,
            OrganisationId organisation,
            RelationType type,
            Instant since,
            Set<Compartment> scope,
            Set<Compartment> subjects) {}

    /**
     * The one who opens a record takes the first relation to it; type and scope follow from her function.
     *
     * @param due as far as it is known: care of it ends a year later at the latest, unless it is renewed
     */
    void openNew(FamilyId family, Proof proof, @Nullable LocalDate due);

    /**
     * Brings a colleague to a family the current actor accompanies. Scope follows from the colleague's function.
     *
     * @param since start of the relation; its default length counts from here
     * @return which one began
     */
    UUID add(FamilyId family, Actor colleague, RelationType type, Instant since, Proof proof);

    /**
     * The same from now on, for these of the subjects that the function opens, and no longer than said. Whatever else the colleague is
     * there for stays as it is.
     *
     * @param until when it ends at the latest; null for the ordinary length
     * @return which one began
     */
    UUID add(
            FamilyId family,
            Actor colleague,
            RelationType type,
            Set<Compartment> subjects,
            @Nullable Instant until,
            Proof proof);

    /**
     * Brings a colleague for one restricted subject alone. That she is there tells the subject: only those see it who may know what the
     * current actor or the colleague writes about it. It begins at once. She reads who the person is, and the subject as far as her function opens it.
     */
    void addForSubject(FamilyId family, Actor colleague, RelationType type, Compartment subject, Proof proof);

    /**
     * The same no longer than said, and so what she is named for by it.
     *
     * @param until null for the ordinary length
     */
    void addForSubject(
            FamilyId family,
            Actor colleague,
            RelationType type,
            Compartment subject,
            @Nullable Instant until,
            Proof proof);

    /**
     * She agreed anew to whoever is there for one restricted subject: that lasts its ordinary length from today, and no longer than she
     * said now. Nothing else of the colleague changes, and nothing at all where there is no such role.
     *
     * @param until null for the ordinary length
     */
    void agreedAgain(FamilyId family, ActorId colleague, Compartment subject, @Nullable Instant until, Proof proof);

    /** She agreed to a colleague who was there already: from now on the relation stands on that. */
    void confirm(FamilyId family, ActorId colleague, Proof proof);

    /** A running relation lasts its whole length again, counted from today; one that ended is not revived. */
    void renew(FamilyId family, ActorId colleague);

    /** Ends every relation of the colleague to this family, now; one that sleeps is woken no more. */
    void end(FamilyId family, ActorId colleague, EndReason reason);

    /**
     * Ends the one relation that began by what is undone, and what was woken of it: any other place of the same colleague stays, and so do
     * the names she needs it for. It says nothing about whether it still ran.
     */
    void endBegun(FamilyId family, UUID relation, EndReason reason);

    /**
     * Ends at a moment every relation somebody holds for the organisation the current actor acts for: she leaves it. Asked by
     * the organisation's administrator, who learns nothing of the families.
     */
    void leave(ActorId leaver, Instant at);

    /** Running and past relations to a family, oldest first, without those who are kept away now; only for those who may see its team. */
    List<Relation> of(FamilyId family);

    /** Whose place in the team she ended herself, by what was last noted of it: taken back, paused, or as she wished. */
    Set<ActorId> endedByHer(FamilyId family);

    /** Whose relation to a family sleeps, without those who are kept away; only for those who may see its team. */
    List<Asleep> asleep(FamilyId family);

    /** Somebody of the team says that a colleague whose relation sleeps goes on: it lasts its whole length again. */
    void wake(FamilyId family, ActorId colleague);
}
