package be.mille.screening;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holding a screening. Everything here reads as not found to whoever may not do it. */
public interface Screenings {
    /**
     * How a conversation begins.
     *
     * @param heldAt when it was held, for one that is written down afterwards; null for now
     * @param key the same however often the same act is sent
     */
    record Start(
            ScreeningMoment moment,
            String language,
            Interpreting interpreting,
            Presence presence,
            @Nullable Instant heldAt,
            UUID key) {}

    ScreeningId start(FamilyId family, Start start);

    /**
     * Begins a conversation with the second parent: that it takes place is already for the one who holds it, and for those
     * she names, alone.
     *
     * @param person the running second parent of this record
     */
    ScreeningId startWithSecondParent(FamilyId family, UUID person, Start start);

    Screening get(FamilyId family, ScreeningId id);

    /** All answers of one domain that were sent together; stored all or none. */
    Saved save(FamilyId family, ScreeningId id, String domain, List<Given> given);

    /** The screener says that nobody else is there: the gated domain opens for this sitting. */
    void confirmAlone(FamilyId family, ScreeningId id);

    /** The gated domain waits for a quiet moment; only the one who waits is reminded. */
    void postpone(FamilyId family, ScreeningId id, String domain);

    void pause(FamilyId family, ScreeningId id);

    /** Takes a paused screening up again, within fourteen days. */
    void resume(FamilyId family, ScreeningId id);

    void finish(FamilyId family, ScreeningId id);

    /** "Who may know?": this colleague may. */
    void nameReader(FamilyId family, ScreeningId id, String domain, ActorId reader);

    /** "Who may know?": only the screener, who takes over until that day. */
    void takeOver(FamilyId family, ScreeningId id, String domain, LocalDate until);

    /** Says what was done about a same-day item. */
    void handle(FamilyId family, ScreeningId id, String code, String action);

    /** No new screening is proposed before this day. */
    void keepQuiet(FamilyId family, LocalDate until);
}
