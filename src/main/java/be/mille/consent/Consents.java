package be.mille.consent;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What she agreed to, and what follows from it for those who could read her record. */
public interface Consents {
    /**
     * Whom the record is open to now, the first who came first, and what their relations open together: of restricted subjects, those the
     * current actor reads as a whole too.
     */
    Map<ActorId, Set<Compartment>> reading(FamilyId family);

    /** Every event this reader may know, the oldest first. */
    List<ConsentEvent> of(FamilyId family);

    /**
     * She agrees, or the law or a danger asks for it: the colleague reads these subjects from now on, and no longer than said.
     *
     * @return false when the colleague is not bound by professional secrecy, is kept away, or what it is for is not her mission: nothing
     *     was opened, nothing noted
     */
    boolean share(NoteConsent note, ActorId colleague);

    /**
     * She agrees that a colleague comes for one restricted subject, which is all the note is about. Who may not know the subject sees
     * neither the colleague nor the agreement.
     *
     * @return as for {@link #share}
     */
    boolean bringFor(NoteConsent note, Compartment subject, ActorId colleague);

    /**
     * She agrees that the people of an organisation who accompany her, now or later, read these subjects. Opens nothing to anybody by
     * itself: each still joins by name, see {@link #join}.
     *
     * @return false when nobody of it accompanies families and is bound by professional secrecy, or it is kept away: nothing was noted
     */
    boolean agree(NoteConsent note);

    /** What she agreed to for the whole organisation of this colleague, and need not be asked again; empty where she has to be asked. */
    Optional<HouseAgreement> agreedForHouse(FamilyId family, ActorId colleague);

    /**
     * The colleague reads what she agreed to for the whole organisation, and no longer than said.
     *
     * @param agreement {@link HouseAgreement#event} that was shown
     * @return false when it stands no more, or not for this colleague: she has to be asked, nothing was opened
     */
    boolean join(FamilyId family, ActorId colleague, UUID agreement);

    /** She was told and thinks about it, or does not wish it. Opens nothing, closes nothing: for that see {@link #withdraw}. */
    void note(NoteConsent note);

    /**
     * What it stands on that a colleague may know of one restricted subject; kept where only those see it who may know what the one who
     * notes it writes there.
     *
     * @return false when this note was written before, as by a form that is sent again: whoever it named then is not named anew by it
     */
    boolean noteNamed(NoteConsent note);

    /**
     * She agrees that a colleague goes on knowing what she was named for in one restricted subject, until the note says: a day that was
     * agreed before holds no more. Noted as {@link #noteNamed}; sent again, it changes nothing.
     */
    void goesOn(NoteConsent note, Compartment subject, ActorId colleague);

    /** Whether she keeps this colleague or organisation away, or the colleague stepped back: nothing is shared before that is lifted. */
    boolean keptAway(FamilyId family, Recipient whom);

    /**
     * What would change if she took it back now, in every record that is read as one; changes nothing.
     *
     * @param subjects with identity and team (C0) among them, or empty: everything
     */
    Withdrawal preview(FamilyId family, Recipient from, Set<Compartment> subjects);

    /**
     * Takes it back, at once, in every record that is read as one.
     *
     * @param seen {@link Withdrawal#fingerprint} of what was shown to her
     * @param requests of those shown, the ones that are taken back with it
     * @return what is different by now, when it is no longer what was shown; nothing changed then
     */
    @Nullable
    Withdrawal withdraw(NoteConsent note, String seen, Set<UUID> requests);

    /** The same where what was asked of others goes on. */
    @Nullable
    Withdrawal withdraw(NoteConsent note, String seen);

    /** After a relation was renewed: it still ends when her agreement does. */
    void hold(FamilyId family, ActorId colleague);

    /** Who decides, the newest last; empty when nobody noted anything. */
    List<Standing> standings(FamilyId family);

    void note(FamilyId family, UUID key, Standing.Fields fields);
}
