package be.mille.relay;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Situations that wait for somebody outside. Each method asks access first; what is not for the reader is as absent as what never was.
 * Those that move one throw a {@code StaleException} when it was moved meanwhile.
 */
public interface OpenRelays {
    /** Days after which a question to a colleague is late. */
    int DAYS_TO_ANSWER = 2;

    /** So many days ahead the owner may look at it again; nothing waits for longer without being looked at. */
    int LONGEST_LOOK = 31;

    /** The open ones first, then the closed ones; the newest first. */
    List<OpenRelay> of(FamilyId family);

    /** @throws NotFoundException when absent, of another family, or not for this reader */
    OpenRelay get(FamilyId family, RelayId id);

    /** What happened to it, the oldest first. */
    List<RelayStep> course(FamilyId family, RelayId id);

    /** The open ones of every family of the current actor, by waiting; one query. */
    List<OpenRelay> ofMine();

    /** Who may be asked to keep an eye on what the current actor notes there: those who may know it, without herself. */
    Set<ActorId> colleagues(FamilyId family, Compartment compartment);

    /** Who may be asked to go on with this one. */
    Set<ActorId> colleagues(FamilyId family, RelayId id);

    /** The current actor owns it until somebody accepts to. */
    RelayOutcome start(StartRelay command);

    /** The owner asks a colleague to go on with it. */
    RelayOutcome ask(FamilyId family, RelayId id, ActorId to, int version);

    /** The one who was asked owns it from now on. */
    void accept(FamilyId family, RelayId id, int version);

    /** The one who was asked cannot, and says why; the owner looks at it the same day. */
    RelayOutcome decline(FamilyId family, RelayId id, String words, int version);

    /** The current actor owns it, unasked. */
    void take(FamilyId family, RelayId id, int version);

    /** The owner looked: nothing came yet, she looks again on another day. */
    RelayOutcome look(FamilyId family, RelayId id, LocalDate again, @Nullable String words, int version);

    /** It waits no more. */
    RelayOutcome close(FamilyId family, RelayId id, String how, @Nullable String words, int version);

    /** It waits on, as if it had not been closed. */
    void reopen(FamilyId family, RelayId id, int version);

    /** Whoever coordinates says that she knows of it. */
    void told(FamilyId family, RelayId id);
}
