package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.ActorFunction;
import be.mille.careplan.StepId;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import be.mille.referral.Referral;
import be.mille.referral.ReferralEvent;
import be.mille.referral.ReferralId;
import be.mille.sql.Sql;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests as the team around her reads them: what its reader, or her house, received and may not know otherwise stands in her queue alone. */
@Component
class ReferralStore {
    private final Sql sql;
    private final ReferralRows rows;
    private final Professionals professionals;

    ReferralStore(Sql sql, ReferralRows rows, Professionals professionals) {
        this.sql = sql;
        this.rows = rows;
        this.professionals = professionals;
    }

    /**
     * Where a request goes.
     *
     * @param organisation whose people read it; null for somebody outside
     * @param functions those of them who take such requests
     */
    record Address(@Nullable OrganisationId organisation, Set<ActorFunction> functions) {}

    Optional<ReferralId> byKey(FamilyId family, UUID key) {
        return sql.find(
                ReferralRows::id,
                "select r.id from referral.request r where r.family = :family and r.key = :key",
                p("family", family),
                p("key", key));
    }

    Optional<Referral> find(List<FamilyId> records, ReferralId id) {
        return sql.find(
                rows::referral,
                "select " + ReferralRows.COLUMNS
                        + " from referral.request r where r.id = :id and r.family = any(:records) and referral.of_team(r)",
                p("id", id),
                p("records", records));
    }

    List<Referral> of(List<FamilyId> records) {
        return sql.list(rows::referral, "select " + ReferralRows.COLUMNS + """
                         from referral.request r where r.family = any(:records) and referral.of_team(r)
                        order by r.closed_at is not null, r.made_at desc, r.id
                        """, p("records", records));
    }

    /** Of the families the reader has: what was sent to herself is no request of theirs. */
    List<Referral> byIds(List<ReferralId> ids) {
        return ids.isEmpty()
                ? List.of()
                : sql.list(rows::referral, "select " + ReferralRows.COLUMNS + """
                         from referral.request r join access.my_families() mine on mine = r.family
                        where r.id = any(:ids) and referral.of_team(r)
                        """, p("ids", ids));
    }

    /**
     * Of those that somebody follows, what may wait for her; the longest in its state first. What was passed on further is for whoever
     * passed it on, and comes to the author once the first request is over; or when nobody else of the house reads it and she is not there
     * any more.
     */
    List<Referral> notClosed(List<ReferralId> followed) {
        return followed.isEmpty()
                ? List.of()
                : sql
                        .list(
                                row -> new Followed(rows.referral(row), row.getBoolean("goes_on")),
                                "select " + ReferralRows.COLUMNS + """
                                , above.goes_on from referral.request r join access.my_families() mine on mine = r.family
                                cross join lateral (select r.parent is not null and not exists (
                                    select 1 from referral.request q
                                    where q.id = r.parent and q.state in ('DONE', 'DECLINED', 'COULD_NOT', 'CANCELLED')) as goes_on) above
                                where r.id = any(:followed) and referral.of_team(r) and (not above.goes_on or r.passed_functions = '{}')
                                order by r.since, r.id
                                """,
                                p("followed", followed))
                        .stream()
                        .filter(one -> !one.goesOn()
                                || !professionals.atWork(one.request().sender()))
                        .map(Followed::request)
                        .toList();
    }

    /** @param goesOn the request it came from is not over */
    private record Followed(Referral request, boolean goesOn) {}

    /** Of those for a step, what is not over or ended well; the newest first. */
    List<Referral> standing(FamilyId family, StepId step) {
        return sql.list(rows::referral, "select " + ReferralRows.COLUMNS + """
                         from referral.request r
                        where r.family = :family and r.step = :step and r.state not in ('DECLINED', 'COULD_NOT', 'CANCELLED')
                        order by r.made_at desc, r.id desc
                        """, p("family", family), p("step", step));
    }

    List<ReferralEvent> course(ReferralId id) {
        return sql.list(rows::event, """
                select e.id, e.family, e.compartment, e.what, e.by_actor, e.at, e.state, e.reason, e.words
                from referral.event e where e.request = :id order by e.at, e.id
                """, p("id", id));
    }

    /** Whether she who is spoken of lets it go on to that house; asked by whoever received the request. */
    boolean furtherOpen(ReferralId from, OrganisationId house) {
        return sql.find(
                        row -> row.getBoolean("open"),
                        "select referral.further_open(:from, :house) as open",
                        p("from", from),
                        p("house", house))
                .orElse(false);
    }

    boolean keepsAway(FamilyId family, @Nullable ActorId receiver, @Nullable OrganisationId house) {
        return sql.find(
                        row -> row.getBoolean("away"),
                        "select referral.keeps_away(:family, cast(:receiver as uuid), cast(:house as uuid)) as away",
                        p("family", family),
                        p("receiver", receiver),
                        p("house", house))
                .orElse(false);
    }
}
