package be.mille.screening;

import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.time.LocalDate;

/** Something about screenings that waits for the current actor, for her day. */
public sealed interface ScreeningDue {
    FamilyId family();

    /** A planned moment whose time has come or comes within two weeks. */
    record Rescreening(FamilyId family, ScreeningMoment moment, LocalDate from, LocalDate by) implements ScreeningDue {}

    /** A conversation she began and has not ended. */
    record Unfinished(FamilyId family, ScreeningId screening, LocalDate until) implements ScreeningDue {}

    /**
     * An assessment asked for the same day, about which nobody has said yet what was done.
     *
     * @param draft whether nobody has reviewed the title yet
     */
    record SameDay(FamilyId family, ScreeningId screening, String code, String title, boolean draft, Instant raisedAt)
            implements ScreeningDue {}

    /** A part of a conversation that waits for a quiet moment: shown in neutral words, to her alone. */
    record QuietMoment(FamilyId family, ScreeningId screening, String domain, LocalDate on) implements ScreeningDue {}

    /** A conversation nobody finished and out of which nothing came; it goes that day unless somebody finishes it. */
    record Expiring(FamilyId family, ScreeningId screening, LocalDate startedOn, LocalDate erasedOn)
            implements ScreeningDue {}

    /** She said that only she knows and that she takes over, until this day. */
    record TakenOver(FamilyId family, ScreeningId screening, String domain, LocalDate until) implements ScreeningDue {}
}
