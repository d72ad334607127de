package be.mille.relay;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One situation that waits for somebody outside, as somebody reads it who may know its subject.
 *
 * @param kind a code of the content
 * @param since the first day of waiting; days count by themselves
 * @param awaited what is waited for
 * @param from from whom
 * @param owner who keeps an eye on it
 * @param held whether the owner still accompanies the family, and is at work
 * @param asked who was asked to go on with it; until she accepts, nothing changes
 * @param lookOn the day the owner looks at it again
 * @param end null while it is open
 * @param told whoever coordinates and has said that she knows of it
 */
public record OpenRelay(
        RelayId id,
        FamilyId family,
        Compartment compartment,
        ActorId author,
        String kind,
        LocalDate since,
        String awaited,
        String from,
        ActorId owner,
        boolean held,
        @Nullable Asked asked,
        LocalDate lookOn,
        @Nullable End end,
        @Nullable ActorId told,
        Instant madeAt,
        int version) {

    /** Somebody was asked to go on with it. */
    public record Asked(ActorId whom, LocalDate on) {}

    /** @param how a code of the content */
    public record End(LocalDate on, String how) {}

    public boolean open() {
        return end == null;
    }

    /** How long it waited, or has been waiting. */
    public long days(LocalDate today) {
        return ChronoUnit.DAYS.between(since, end == null ? today : end.on());
    }

    /** The owner meant to look at it again, and did not. */
    public boolean late(LocalDate today) {
        return open() && lookOn.isBefore(today);
    }

    public boolean askedOf(ActorId somebody) {
        return asked != null && asked.whom().equals(somebody);
    }

    /** The same, told of in the record its own is read as part of. */
    public OpenRelay in(FamilyId record) {
        return new OpenRelay(
                id,
                record,
                compartment,
                author,
                kind,
                since,
                awaited,
                from,
                owner,
                held,
                asked,
                lookOn,
                end,
                told,
                madeAt,
                version);
    }
}
