package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.directory.ServiceId;
import be.mille.outbox.HerMessages.State;
import be.mille.outbox.Outbox;
import be.mille.referral.Awaited.Why;
import be.mille.referral.Letter;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands beside requests and says whether they wait: who heard of the answer, and how the links are of whoever has no account. */
@Component
class AwaitedMarks {
    /** A link leaves at once; after so long whoever sent it knows that it has not. */
    private static final Duration LEAVES = Duration.ofMinutes(15);

    private final Sql sql;
    private final Sealing sealing;
    private final TypedOutside typed;
    private final Outbox outbox;
    private final Clock clock;

    AwaitedMarks(Sql sql, Sealing sealing, TypedOutside typed, Outbox outbox, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.typed = typed;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param by whom something is wrong with the way of asking, by what it is */
    record Marks(@Nullable Instant heard, boolean reminded, Map<Why, List<Receiver.Outside>> by) {
        static final Marks NONE = new Marks(null, false, Map.of());

        List<Receiver.Outside> whom(Why why) {
            return by.getOrDefault(why, List.of());
        }
    }

    /**
     * A receiver without an account, or the request alone where nobody of hers is one.
     *
     * @param together one of several, who are given their links after it was sent
     * @param letter that is not closed
     */
    private record Line(
            ReferralId request,
            @Nullable Instant heard,
            boolean reminded,
            boolean together,
            Receiver.@Nullable Outside to,
            @Nullable UUID letter,
            boolean mailed,
            int wrong) {}

    private record Wrong(Why why, Receiver.Outside to) {}

    Map<ReferralId, Marks> of(List<Referral> requests) {
        var lines = lines(requests);
        var became = outbox.became(lines.stream()
                .filter(Line::mailed)
                .flatMap(one -> Stream.ofNullable(one.letter()))
                .toList());
        return lines.stream()
                .collect(Collectors.groupingBy(
                        Line::request, Collectors.collectingAndThen(Collectors.toList(), all -> marks(all, became))));
    }

    private Marks marks(List<Line> lines, Map<UUID, Outbox.Became> became) {
        var first = lines.getFirst();
        return new Marks(
                first.heard(),
                first.reminded(),
                lines.stream()
                        .flatMap(one -> wrong(one, one.letter() == null ? null : became.get(one.letter())))
                        .collect(Collectors.groupingBy(
                                Wrong::why, Collectors.mapping(Wrong::to, Collectors.toUnmodifiableList()))));
    }

    private Stream<Wrong> wrong(Line one, Outbox.@Nullable Became mail) {
        var to = one.to();
        if (to == null) {
            return Stream.empty();
        }
        if (one.letter() == null) {
            return one.together() ? Stream.of(new Wrong(Why.NOT_ASKED, to)) : Stream.empty();
        }
        if (one.wrong() >= Letter.MOST_TRIES) {
            return Stream.of(new Wrong(Why.BLOCKED, to));
        }
        if (mail == null || mail.state() == State.SENT) {
            return Stream.empty();
        }
        if (mail.state() != State.PENDING) {
            return Stream.of(new Wrong(Why.UNDELIVERED, to));
        }
        return mail.at().plus(LEAVES).isAfter(clock.instant())
                ? Stream.empty()
                : Stream.of(new Wrong(Why.NOT_LEFT, to));
    }

    private List<Line> lines(List<Referral> requests) {
        var alone = requests.stream()
                .filter(one -> one.to() instanceof Receiver.Outside)
                .collect(Collectors.toMap(Referral::id, one -> (Receiver.Outside) one.to()));
        return sql.list(
                row -> line(row, alone),
                """
                select r.id as request, r.heard_at, r.reminded_at is not null as reminded, r.to_kind = 'POOL' as together,
                    o.id, o.family, o.compartment, o.service, o.outside, l.id as letter, l.way, l.wrong
                from referral.request r
                left join referral.offer o on o.request = r.id and o.outside is not null and o.state in ('OPEN', 'TAKEN')
                left join referral.letter l on l.request = r.id and l.offer is not distinct from o.id and l.closed_at is null
                where r.id = any(:ids) order by o.made_at, o.id
                """,
                p("ids", requests.stream().map(Referral::id).toList()));
    }

    private Line line(ResultSet row, Map<ReferralId, Receiver.Outside> alone) throws SQLException {
        var request = new ReferralId(row.getObject("request", UUID.class));
        var heard = row.getObject("heard_at", OffsetDateTime.class);
        return new Line(
                request,
                heard == null ? null : heard.toInstant(),
                row.getBoolean("reminded"),
                row.getBoolean("together"),
                row.getString("outside") == null ? alone.get(request) : offered(row),
                row.getObject("letter", UUID.class),
                Letter.Way.MAIL.name().equals(row.getString("way")),
                row.getInt("wrong"));
    }

    private Receiver.Outside offered(ResultSet row) throws SQLException {
        var service = row.getObject("service", UUID.class);
        return typed.open(
                sealing.of(Offers.OFFER, row),
                Objects.requireNonNull(row.getString("outside")),
                service == null ? null : new ServiceId(service));
    }
}
