package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.kernel.Brussels;
import be.mille.outbox.HerMessages.State;
import be.mille.outbox.Outbox;
import be.mille.referral.Awaited;
import be.mille.referral.Awaited.Why;
import be.mille.referral.Booking;
import be.mille.referral.Reason;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What waits for whoever asked, in a fixed number of queries for all her families. */
@Component
class AwaitedReading {
    /** A link leaves at once; after so long whoever sent it knows that it has not. */
    private static final Duration LEAVES = Duration.ofMinutes(15);

    private final Sql sql;
    private final ReferralStore requests;
    private final FollowedRequests followed;
    private final LetterTerms terms;
    private final Outbox outbox;
    private final Clock clock;

    AwaitedReading(
            Sql sql, ReferralStore requests, FollowedRequests followed, LetterTerms terms, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.requests = requests;
        this.followed = followed;
        this.terms = terms;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param letters those that were sent and not closed, to receivers who may still answer */
    private record Marks(@Nullable Instant heard, boolean reminded, List<UUID> letters) {
        static final Marks NONE = new Marks(null, false, List.of());
    }

    List<Awaited> ofMine() {
        var mine = requests.notClosed(followed.all());
        if (mine.isEmpty()) {
            return List.of();
        }
        var marks = marks(mine.stream().map(Referral::id).toList());
        var became = outbox.became(
                marks.values().stream().flatMap(one -> one.letters().stream()).toList());
        var joined = followed.moved();
        var today = Brussels.today(clock);
        return mine.stream()
                .flatMap(one -> (joined.contains(one.id())
                                ? Optional.of(Why.FOLLOWED)
                                : why(one, marks.getOrDefault(one.id(), Marks.NONE), became, today))
                        .map(why -> new Awaited(one, why, ChronoUnit.DAYS.between(one.answerBy(), today))).stream())
                .toList();
    }

    private Optional<Why> why(Referral one, Marks marks, Map<UUID, Outbox.Became> became, LocalDate today) {
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
        if (!one.state().unanswered()) {
            return one.stalled(today) ? Optional.of(stalled(one.state())) : Optional.empty();
        }
        var booking = one.booking();
        if (booking != null
                && booking.moved() != null
                && (heard == null || heard.isBefore(booking.moved().on()))) {
            return Optional.of(Why.MOVED);
        }
        var mails = marks.letters().stream()
                .flatMap(letter -> Stream.ofNullable(became.get(letter)))
                .toList();
        if (mails.stream().anyMatch(AwaitedReading::lost)) {
            return Optional.of(Why.UNDELIVERED);
        }
        if (mails.stream().anyMatch(this::stays)) {
            return Optional.of(Why.NOT_LEFT);
        }
        if (booking != null && !soon(booking).isAfter(today)) {
            return Optional.of(Why.SOON);
        }
        // whom nothing reminds is called as soon as the day is past
        boolean nothingReminds = one.to() instanceof Receiver.Outside && !marks.reminded();
        int patience = nothingReminds ? 1 : terms.silentDays();
        return one.answerBy().plusDays(patience).isAfter(today) ? Optional.empty() : Optional.of(Why.SILENT);
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

    private static boolean lost(Outbox.Became mail) {
        return mail.state() != State.PENDING && mail.state() != State.SENT;
    }

    private boolean stays(Outbox.Became mail) {
        return mail.state() == State.PENDING && !mail.at().plus(LEAVES).isAfter(clock.instant());
    }

    private Map<ReferralId, Marks> marks(List<ReferralId> ids) {
        var marks = new HashMap<ReferralId, Marks>();
        sql.list(
                        row -> {
                            var heard = row.getObject("heard_at", OffsetDateTime.class);
                            return Map.entry(
                                    new ReferralId(row.getObject("id", UUID.class)),
                                    new Marks(
                                            heard == null ? null : heard.toInstant(),
                                            row.getBoolean("reminded"),
                                            List.of((UUID[])
                                                    row.getArray("letters").getArray())));
                        },
                        """
                        select r.id, r.heard_at, r.reminded_at is not null as reminded, array(
                            select l.id from referral.letter l
                            where l.request = r.id and l.way = 'MAIL' and l.closed_at is null
                              and (l.offer is null or exists (
                                  select 1 from referral.offer o where o.id = l.offer and o.state in ('OPEN', 'TAKEN')))) as letters
                        from referral.request r where r.id = any(:ids)
                        """,
                        p("ids", ids))
                .forEach(one -> marks.put(one.getKey(), one.getValue()));
        return marks;
    }
}
