package be.mille.referral.internal;

import be.mille.kernel.Brussels;
import be.mille.referral.Awaited;
import be.mille.referral.Awaited.Why;
import be.mille.referral.Booking;
import be.mille.referral.Reason;
import be.mille.referral.Referral;
import be.mille.referral.ReferralState;
import be.mille.referral.internal.AwaitedMarks.Marks;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for whoever asked, in a fixed number of queries for all her families. */
@Component
class AwaitedReading {
    /** What is wrong with a link, the most pressing first. */
    private static final List<Why> LINKS = List.of(Why.UNDELIVERED, Why.NOT_LEFT, Why.NOT_ASKED);

    private final ReferralStore requests;
    private final FollowedRequests followed;
    private final AwaitedMarks marks;
    private final LetterTerms terms;
    private final Clock clock;

    AwaitedReading(
            ReferralStore requests, FollowedRequests followed, AwaitedMarks marks, LetterTerms terms, Clock clock) {
        this.requests = requests;
        this.followed = followed;
        this.marks = marks;
        this.terms = terms;
        this.clock = clock;
    }

    List<Awaited> ofMine() {
        var mine = requests.notClosed(followed.all());
        if (mine.isEmpty()) {
            return List.of();
        }
        var beside = marks.of(mine);
        var joined = followed.moved();
        var today = Brussels.today(clock);
        return mine.stream()
                .flatMap(one ->
                        awaited(one, beside.getOrDefault(one.id(), Marks.NONE), joined.contains(one.id()), today)
                                .stream())
                .toList();
    }

    private Optional<Awaited> awaited(Referral one, Marks marks, boolean moved, LocalDate today) {
        return (moved ? Optional.of(Why.FOLLOWED) : why(one, marks, today))
                .map(why -> new Awaited(one, why, ChronoUnit.DAYS.between(one.answerBy(), today), marks.whom(why)));
    }

    private Optional<Why> why(Referral one, Marks marks, LocalDate today) {
        if (one.closing().bySender() != null) {
            return Optional.of(Why.TO_ASK);
        }
        var heard = marks.heard();
        if (one.state() == ReferralState.CANCELLED) {
            return Optional.of(one.reason() == Reason.APPOINTMENT_OFF ? Why.OFF : Why.TAKEN_BACK);
        }
        if (one.state() != ReferralState.REQUESTED && (heard == null || heard.isBefore(one.since()))) {
            return Optional.of(cameBack(one) ? Why.BACK : Why.ANSWERED);
        }
        if (one.toClose()) {
            return Optional.of(Why.TO_CLOSE);
        }
        if (!marks.whom(Why.BLOCKED).isEmpty()) {
            return Optional.of(Why.BLOCKED);
        }
        if (!one.state().unanswered()) {
            if (still(one, heard, today)) {
                return Optional.of(Why.STILL);
            }
            return one.stalled(today) ? Optional.of(stalled(one.state())) : Optional.empty();
        }
        var booking = one.booking();
        if (booking != null
                && booking.moved() != null
                && (heard == null || heard.isBefore(booking.moved().on()))) {
            return Optional.of(Why.MOVED);
        }
        var wrong = LINKS.stream().filter(why -> !marks.whom(why).isEmpty()).findFirst();
        if (wrong.isPresent()) {
            return wrong;
        }
        if (booking != null && !soon(booking).isAfter(today)) {
            return Optional.of(Why.SOON);
        }
        return terms.silent(one, marks.reminded(), today) ? Optional.of(Why.SILENT) : Optional.empty();
    }

    private static boolean cameBack(Referral one) {
        return one.reason() != null && one.reason().found();
    }

    private static Why stalled(ReferralState state) {
        return state == ReferralState.WAITING ? Why.PLACE_PAST : Why.NOT_BEGUN;
    }

    private LocalDate soon(Booking booking) {
        return Brussels.dayOf(booking.at()).minusDays(terms.interpreterDays());
    }

    /** It began long ago, nothing was said since, and whoever asked has not looked at it for as long. */
    private boolean still(Referral one, @Nullable Instant heard, LocalDate today) {
        return one.state() == ReferralState.UNDER_WAY
                && one.booking() == null
                && heard != null
                && !Brussels.dayOf(heard).plusDays(terms.stillDays()).isAfter(today);
    }
}
