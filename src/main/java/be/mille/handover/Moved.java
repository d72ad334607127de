package be.mille.handover;

import be.mille.family.FamilyEventId;
import be.mille.kernel.ActorId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was done after a family changed its place.
 *
 * @param informedOn the day the helpdesk of a basin was asked; null while it was not
 * @param reviewedAt when whoever answers said that the place was looked at; null while nobody did
 */
public record Moved(
        FamilyEventId event,
        @Nullable LocalDate informedOn,
        @Nullable ActorId informedBy,
        @Nullable Instant reviewedAt) {}
