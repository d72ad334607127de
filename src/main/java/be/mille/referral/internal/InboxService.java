package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.directory.ServiceId;
import be.mille.kernel.Ids;
import be.mille.kernel.StaleException;
import be.mille.referral.Answer;
import be.mille.referral.Inbox;
import be.mille.referral.ReferralEvent;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The receiver's side. She holds no relation to the family: the database shows her the rows that were sent to her, and no other. */
@Service
@Transactional
class InboxService implements Inbox {
    private final Sql sql;
    private final Access access;
    private final Arrived arrived;
    private final Offers offers;
    private final TakenBackReading takenBack;
    private final ReferralRows rows;
    private final Ids ids;
    private final Clock clock;

    InboxService(
            Sql sql,
            Access access,
            Arrived arrived,
            Offers offers,
            TakenBackReading takenBack,
            ReferralRows rows,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.access = access;
        this.arrived = arrived;
        this.offers = offers;
        this.takenBack = takenBack;
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public Page queue(int page) {
        return page("referral.queue(cast(:most as integer), cast(:from as bigint))", page);
    }

    @Override
    public Page queue(ServiceId service, int page) {
        return page(
                "referral.queue_of(:service, cast(:most as integer), cast(:from as bigint))",
                page,
                p("service", service));
    }

    /** @param which the function that says which requests stand on it, written here in the program */
    private Page page(String which, int page, Sql.Param... more) {
        access.require(ReferralAction.SEE_QUEUE);
        var params = new ArrayList<>(List.of(more));
        params.add(p("most", PAGE + 1));
        params.add(p("from", (long) PAGE * Math.max(0, page)));
        var found = sql.list(
                rows::received,
                "select " + ReferralRows.COLUMNS + " from referral.request r where " + Arrived.MINE
                        + " and r.id = any(array(select " + which + "))"
                        + " order by r.state not in ('REQUESTED', 'ASSESSING'), r.since, r.id",
                params.toArray(Sql.Param[]::new));
        boolean further = found.size() > PAGE;
        return new Page(further ? found.subList(0, PAGE) : found, further);
    }

    @Override
    public Counts counts() {
        access.require(ReferralAction.SEE_QUEUE);
        return sql.find(InboxService::counts, """
                        select unanswered, open, referral.asked_again(:most) as again, taken_back.gone, taken_back.latest
                        from referral.waiting(:most), (
                            select count(*) as gone, max(since) as latest from referral.taken_back()
                            where accepted_at is not null) as taken_back
                        """, p("most", COUNTED)).orElseThrow();
    }

    private static Counts counts(ResultSet row) throws SQLException {
        var latest = row.getObject("latest", OffsetDateTime.class);
        return new Counts(
                row.getLong("unanswered"),
                row.getLong("open"),
                row.getLong("again"),
                row.getLong("gone"),
                latest == null ? null : latest.toInstant());
    }

    @Override
    public Received get(ReferralId id) {
        var actor = access.require(ReferralAction.READ);
        var here = arrived.here(id);
        arrived.tell(actor, ReferralAction.READ, here);
        return arrived.request(id);
    }

    @Override
    public Optional<Over> over(ReferralId id) {
        access.require(ReferralAction.READ);
        return offers.over(id);
    }

    @Override
    public List<TakenBack> takenBack() {
        access.require(ReferralAction.SEE_QUEUE);
        return takenBack.accepted();
    }

    @Override
    public Optional<TakenBack> takenBack(ReferralId id) {
        access.require(ReferralAction.READ);
        return takenBack.one(id);
    }

    @Override
    public List<ReferralEvent> course(ReferralId id) {
        access.require(ReferralAction.READ);
        arrived.here(id);
        return sql.list(rows::event, """
                select e.id, e.family, e.compartment, e.what, e.by_actor, e.at, e.state, e.reason, e.words
                from referral.event e where e.request = :id and e.what in ('SENT', 'ANSWERED', 'NOTED', 'REMINDED', 'PASSED_ON', 'ADDED')
                order by e.at, e.id
                """, p("id", id));
    }

    @Override
    public void answer(ReferralId id, Answer answer) {
        var actor = access.require(ReferralAction.ANSWER);
        var here = arrived.here(id);
        if (!here.answers().contains(answer.state())) {
            throw new StaleException();
        }
        arrived.tell(actor, ReferralAction.ANSWER, here);
        if (here.together()) {
            offers.answer(id, here, answer);
            return;
        }
        var event = ids.next();
        var done = sql.find(
                row -> row.getBoolean("done"),
                """
                select referral.answer(:id, :next, cast(:reason as text), cast(:words as text), cast(:place as date), :event,
                    cast(:said as text), :version, cast(:until as timestamptz)) as done
                """,
                p("id", id),
                p("next", answer.state()),
                p("reason", answer.reason()),
                p("words", rows.seal(id, here.family(), here.compartment()).closeAny("words", answer.words())),
                p("place", answer.placeOn()),
                p("event", event),
                p(
                        "said",
                        rows.eventSeal(event, here.family(), here.compartment()).closeAny("words", answer.words())),
                p("version", answer.version()),
                p("until", readableUntil(answer, clock.instant())));
        if (!done.orElse(false)) {
            throw new StaleException();
        }
    }

    /** Until when the receiver reads what she answered; null while it is open. */
    static @Nullable Instant readableUntil(Answer answer, Instant now) {
        return answer.state().ended() ? readableFrom(now) : null;
    }

    static Instant readableFrom(Instant end) {
        return ReferralState.readableFrom(end);
    }
}
