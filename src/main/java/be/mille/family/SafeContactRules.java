package be.mille.family;

import be.mille.kernel.Brussels;
import be.mille.outbox.Refusal;
import be.mille.outbox.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether the program may write to her by one of the ways she named (docs/adr/2026-11-29-outbox.md). Only her own mailbox, which she
 * called safe or safe with care, which nobody else opens, in a time she was asked about, within her hours; whatever is not known is no.
 */
public final class SafeContactRules {
    /** After so many days with care she must be asked again, whatever was written down. */
    public static final int LONGEST_WITH_CARE = 90;

    private SafeContactRules() {}

    /** @param sheCalls whether she said that she calls herself and nobody contacts her */
    public static Verdict judge(PersonCard.Channel channel, boolean sheCalls, Instant now) {
        var fields = channel.fields();
        var refusal = refusal(fields, channel.verifiedOn(), sheCalls, Brussels.dayOf(now));
        if (refusal != null) {
            return new Verdict.No(refusal);
        }
        var hours = fields.writing();
        return hours == null || hours.openAt(now) ? new Verdict.Go(fields.value()) : new Verdict.Wait(hours.next(now));
    }

    private static @Nullable Refusal refusal(
            ChannelFields fields, LocalDate verifiedOn, boolean sheCalls, LocalDate today) {
        if (sheCalls) {
            return Refusal.SHE_CALLS;
        }
        if (fields.safety() == ChannelFields.Safety.NEVER) {
            return Refusal.NEVER;
        }
        if (fields.safety() == ChannelFields.Safety.NOT_ASKED) {
            return Refusal.NOT_ASKED;
        }
        if (fields.kind() != ChannelFields.Kind.EMAIL) {
            return Refusal.NO_CARRIER;
        }
        if (fields.whose() != ChannelFields.Whose.HERS) {
            return Refusal.NOT_HERS;
        }
        if (fields.shared()) {
            return Refusal.SHARED;
        }
        if (lastDay(fields, verifiedOn).isBefore(today)) {
            return Refusal.EXPIRED;
        }
        return fields.writing() == null && fields.hours() != null ? Refusal.HOURS_IN_WORDS : null;
    }

    private static LocalDate lastDay(ChannelFields fields, LocalDate verifiedOn) {
        var until = fields.validUntil();
        if (fields.safety() != ChannelFields.Safety.WITH_CARE) {
            return until == null ? LocalDate.MAX : until;
        }
        var longest = verifiedOn.plusDays(LONGEST_WITH_CARE);
        return until == null || until.isAfter(longest) ? longest : until;
    }
}
