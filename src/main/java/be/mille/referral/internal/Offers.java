package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.directory.ServiceId;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.OrganisationId;
import be.mille.kernel.StaleException;
import be.mille.referral.Answer;
import be.mille.referral.Inbox;
import be.mille.referral.Offer;
import be.mille.referral.Reason;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.SendReferral;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A request put to several at once: the first that can takes it. */
@Component
class Offers {
    static final String OFFER = "referral.offer";

    private final Sql sql;
    private final Sealing sealing;
    private final ReferralRows rows;
    private final TypedOutside typed;
    private final Ids ids;
    private final Clock clock;

    Offers(Sql sql, Sealing sealing, ReferralRows rows, TypedOutside typed, Ids ids, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.rows = rows;
        this.typed = typed;
        this.ids = ids;
        this.clock = clock;
    }

    void make(ReferralId request, SendReferral command, Addresses.Found.Many several) {
        several.addresses()
                .forEach((service, address) ->
                        make(request, command, service, address.organisation(), address.functions(), null));
        several.outside().forEach(one -> make(request, command, one.to().listed(), one.house(), Set.of(), one.to()));
    }

    private void make(
            ReferralId request,
            SendReferral command,
            @Nullable ServiceId service,
            @Nullable OrganisationId house,
            Set<ActorFunction> functions,
            Receiver.@Nullable Outside outside) {
        var id = ids.next();
        var seal = sealing.of(OFFER, command.family(), command.compartment(), id);
        sql.update(
                """
                insert into referral.offer (id, request, family, compartment, author, service, organisation, functions, outside, state,
                    made_at, since)
                values (:id, :request, :family, :compartment, :author, :service, :house, :functions, :outside, 'OPEN', :now, :now)
                """,
                p("id", id),
                p("request", request),
                p("family", command.family()),
                p("compartment", command.compartment()),
                p("author", CurrentActor.get().id()),
                p("service", service),
                p("house", house),
                p("functions", functions),
                p("outside", outside == null ? null : typed.close(seal, outside)),
                p("now", clock.instant()));
    }

    List<Offer> of(ReferralId request) {
        return sql.list(this::offer, """
                select o.id, o.family, o.compartment, o.service, o.outside, o.state, o.reason, o.words, o.by_actor, o.since
                from referral.offer o where o.request = :request order by o.made_at, o.id
                """, p("request", request));
    }

    private Offer offer(ResultSet row) throws SQLException {
        var seal = sealing.of(OFFER, row);
        var reason = row.getString("reason");
        var by = row.getObject("by_actor", UUID.class);
        return new Offer(
                row.getObject("id", UUID.class),
                to(row, seal),
                Offer.State.valueOf(row.getString("state")),
                reason == null ? null : Reason.valueOf(reason),
                seal.openAny("words", row.getString("words")),
                by == null ? null : new ActorId(by),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }

    private Receiver to(ResultSet row, Seal seal) throws SQLException {
        var service = row.getObject("service", UUID.class);
        var id = service == null ? null : new ServiceId(service);
        var outside = row.getString("outside");
        return outside == null ? new Receiver.Service(Objects.requireNonNull(id)) : typed.open(seal, outside, id);
    }

    /** The offer behind the letter this transaction stands in; empty for a letter of somebody who was asked alone. */
    Optional<Offer> byLetter() {
        return sql.find(this::offer, """
                select o.id, o.family, o.compartment, o.service, o.outside, o.state, o.reason, o.words, o.by_actor, o.since
                from referral.offer_by_letter() o
                """);
    }

    /** By the letter this transaction stands in. @throws StaleException when another was faster, or the day is past */
    void answerByLetter(Referral request, Offer mine, Answer answer, Instant lives) {
        settle("""
                select referral.answer_offer_by_letter(:takes, cast(:reason as text), cast(:words as text), cast(:offered as text),
                    cast(:said as text), :event, :outside, :lives) as became
                """, request, mine, answer, p("lives", lives));
    }

    /** Told by telephone to somebody of the team. @throws StaleException as before */
    void note(Referral request, Offer one, Answer answer) {
        settle("""
                select referral.note_offer(:offer, :takes, cast(:reason as text), cast(:words as text), cast(:offered as text),
                    cast(:said as text), :event, :outside) as became
                """, request, one, answer, p("offer", one.id()));
    }

    private void settle(String statement, Referral request, Offer one, Answer answer, Sql.Param more) {
        var event = ids.next();
        var seal = rows.seal(request.id(), request.family(), request.compartment());
        var offered = sealing.of(OFFER, request.family(), request.compartment(), one.id());
        var said = rows.eventSeal(event, request.family(), request.compartment());
        judge(sql.find(
                        row -> row.getString("became"),
                        statement,
                        more,
                        p("takes", answer.state() == ReferralState.ACCEPTED),
                        p("reason", answer.reason()),
                        p("words", seal.closeAny("words", answer.words())),
                        p("offered", offered.closeAny("words", answer.words())),
                        p("said", said.closeAny("words", answer.words())),
                        p("event", event),
                        p("outside", rows.closed(seal, one.to())))
                .orElseThrow());
    }

    private static void judge(String became) {
        switch (became) {
            case "GONE" -> throw new NotFoundException();
            case "LATE" -> throw new StaleException();
            default -> {}
        }
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
        judge(became);
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
