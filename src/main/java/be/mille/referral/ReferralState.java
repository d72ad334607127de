package be.mille.referral;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How far a request has come. Who helps moves it on; whoever asked can only send it and take it back. The states are those of
 * FHIR's Task, with words of the field: requested, accepted, on-hold (a waiting list), rejected, in-progress, completed, failed, cancelled.
 */
public enum ReferralState {
    REQUESTED,
    /** Who helps wants to know more before she can say. */
    ASSESSING,
    ACCEPTED,
    /** On a waiting list, with the day a place is expected. */
    WAITING,
    UNDER_WAY,
    DONE,
    DECLINED,
    COULD_NOT,
    CANCELLED;

    /** After so many days, what was accepted should have begun. */
    private static final int BEGIN_DAYS = 21;

    /** So long whoever helped reads what is over, to correct it or to note her own file. */
    private static final Duration READABLE = Duration.ofDays(30);

    public static Instant readableFrom(Instant end) {
        return end.plus(READABLE);
    }

    /** What who helps may answer from here. */
    public Set<ReferralState> answers() {
        return switch (this) {
            case REQUESTED -> EnumSet.of(ACCEPTED, WAITING, DECLINED, ASSESSING);
            case ASSESSING -> EnumSet.of(ACCEPTED, WAITING, DECLINED);
            case ACCEPTED -> EnumSet.of(WAITING, UNDER_WAY, DONE, COULD_NOT);
            case WAITING -> EnumSet.of(ACCEPTED, UNDER_WAY, DECLINED, COULD_NOT);
            case UNDER_WAY -> EnumSet.of(DONE, COULD_NOT);
            case DONE, DECLINED, COULD_NOT, CANCELLED -> EnumSet.noneOf(ReferralState.class);
        };
    }

    /** The same for somebody without an account to whom no more may be said: three gestures, and later that it began and how it went. */
    public Set<ReferralState> answersOutside() {
        var some = answers();
        some.remove(ASSESSING);
        return some;
    }

    /** Not over for who helps. */
    public boolean open() {
        return !answers().isEmpty();
    }

    /** Over for who helps: now whoever asked says that she knows, and she is asked whether her need is met. */
    public boolean ended() {
        return !open();
    }

    /** Nobody has answered yet, or not for good. */
    public boolean unanswered() {
        return this == REQUESTED || this == ASSESSING;
    }

    /**
     * Whether the next word should have come by now: an answer, a place, or a beginning.
     *
     * @param placeOn with a waiting list, the day a place was expected
     * @param since entry in this state
     */
    public boolean overdue(LocalDate answerBy, @Nullable LocalDate placeOn, LocalDate since, LocalDate today) {
        return switch (this) {
            case REQUESTED, ASSESSING -> answerBy.isBefore(today);
            case WAITING -> placeOn != null && placeOn.isBefore(today);
            case ACCEPTED -> !since.plusDays(BEGIN_DAYS).isAfter(today);
            case UNDER_WAY, DONE, DECLINED, COULD_NOT, CANCELLED -> false;
        };
    }

    public boolean needsReason() {
        return this == DECLINED || this == COULD_NOT || this == CANCELLED;
    }
}
