package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.CurrentActor;
import be.mille.directory.ServiceId;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.referral.Answer;
import be.mille.referral.Inbox;
import be.mille.referral.Offer;
import be.mille.referral.Reason;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.SendReferral;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A request put to several services at once: the first that can takes it. */
@Component
class Offers {
    private static final String OFFER = "referral.offer";

    private final Sql sql;
    private final Sealing sealing;
    private final ReferralRows rows;
    private final Ids ids;
    private final Clock clock;

    Offers(Sql sql, Sealing sealing, ReferralRows rows, Ids ids, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.rows = rows;
        this.ids = ids;
        this.clock = clock;
    }

    void make(ReferralId request, SendReferral command, Map<ServiceId, ReferralStore.Address> addresses) {
        addresses.forEach((service, address) -> sql.update(
                """
                insert into referral.offer (id, request, family, compartment, author, service, organisation, functions, state, made_at, since)
                values (:id, :request, :family, :compartment, :author, :service, :house, :functions, 'OPEN', :now, :now)
                """,
                p("id", ids.next()),
                p("request", request),
                p("family", command.family()),
                p("compartment", command.compartment()),
                p("author", CurrentActor.get().id()),
                p("service", service),
                p("house", address.organisation()),
                p("functions", address.functions()),
                p("now", clock.instant())));
    }

    List<Offer> of(ReferralId request) {
        return sql.list(this::offer, """
                select o.id, o.family, o.compartment, o.service, o.state, o.reason, o.words, o.by_actor, o.since
                from referral.offer o where o.request = :request order by o.made_at, o.id
                """, p("request", request));
    }

    private Offer offer(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        var by = row.getObject("by_actor", UUID.class);
        return new Offer(
                new ServiceId(row.getObject("service", UUID.class)),
                Offer.State.valueOf(row.getString("state")),
                reason == null ? null : Reason.valueOf(reason),
                sealing.of(OFFER, row).openAny("words", row.getString("words")),
                by == null ? null : new ActorId(by),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    /** Whoever asked takes the request back. */
    void takeBack(ReferralId request) {
        sql.update(
                "update referral.offer set state = 'BACK', since = :now where request = :request and state = 'OPEN'",
                p("now", clock.instant()),
                p("request", request));
    }

    /** @throws StaleException when another was faster, or the day is past */
    void answer(ReferralId request, Arrived.Here here, Answer answer) {
        var event = ids.next();
        var mine = mine(request).orElseThrow(NotFoundException::new);
        var became = sql.find(
                        row -> row.getString("became"),
                        """
                        select referral.answer_offer(:request, :takes, cast(:reason as text), cast(:words as text),
                            cast(:offered as text), cast(:said as text), :event) as became
                        """,
                        p("request", request),
                        p("takes", answer.state() == ReferralState.ACCEPTED),
                        p("reason", answer.reason()),
                        p(
                                "words",
                                rows.seal(request, here.family(), here.compartment())
                                        .closeAny("words", answer.words())),
                        p(
                                "offered",
                                sealing.of(OFFER, here.family(), here.compartment(), mine)
                                        .closeAny("words", answer.words())),
                        p(
                                "said",
                                rows.eventSeal(event, here.family(), here.compartment())
                                        .closeAny("words", answer.words())),
                        p("event", event))
                .orElseThrow();
        switch (became) {
            case "GONE" -> throw new NotFoundException();
            case "LATE" -> throw new StaleException();
            default -> {}
        }
    }

    private Optional<UUID> mine(ReferralId request) {
        return sql.find(
                row -> row.getObject("id", UUID.class),
                "select o.id from referral.offer o where o.request = :request and o.organisation = access.organisation()",
                p("request", request));
    }

    /** What is over for the reader's service; the row of the request itself is not hers any more. */
    Optional<Inbox.Over> over(ReferralId request) {
        return sql.find(
                row -> new Inbox.Over(
                        Offer.State.valueOf(row.getString("state")),
                        row.getObject("since", OffsetDateTime.class).toInstant()),
                """
                select o.state, o.since from referral.offer o
                where o.request = :request and o.organisation = access.organisation()
                  and referral.reader_function() = any (o.functions) and o.state in ('GONE', 'DECLINED', 'OVER')
                """,
                p("request", request));
    }

    /** @return false when none is left whose day is past */
    boolean returnOne() {
        return sql.find(
                        row -> row.getBoolean("done"),
                        "select referral.return_one(:today, :now, :event) as done",
                        p("today", Brussels.today(clock)),
                        p("now", clock.instant()),
                        p("event", ids.next()))
                .orElse(false);
    }
}
