package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.consent.ReadByRequest;
import be.mille.family.Merges;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import be.mille.referral.Reason;
import be.mille.referral.ReceiverNames;
import be.mille.referral.Referral;
import be.mille.referral.Referrals;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who still reads a request, and the end of that when she takes her agreement back. */
@Service
@Transactional
class StillRead implements ReadByRequest {
    private final Access access;
    private final Merges merges;
    private final Referrals referrals;
    private final ReferralStore requests;
    private final RequestWriting writing;
    private final LetterStore letters;
    private final ReceiverNames names;
    private final Sql sql;
    private final Clock clock;

    StillRead(
            Access access,
            Merges merges,
            Referrals referrals,
            ReferralStore requests,
            RequestWriting writing,
            LetterStore letters,
            ReceiverNames names,
            Sql sql,
            Clock clock) {
        this.access = access;
        this.merges = merges;
        this.referrals = referrals;
        this.requests = requests;
        this.writing = writing;
        this.letters = letters;
        this.names = names;
        this.sql = sql;
        this.clock = clock;
    }

    /** What the row itself knows besides: the houses it went to, who in them, until when, and what opens it without an account. */
    private record Where(UUID id, Set<UUID> to, @Nullable Instant until, int links) {}

    @Override
    public List<Reading> of(FamilyId family) {
        return readable(family).entrySet().stream()
                .map(one -> reading(one.getKey(), one.getValue()))
                .toList();
    }

    @Override
    public Map<UUID, String> receivers(FamilyId family, String language) {
        return readable(family).keySet().stream()
                .collect(Collectors.toMap(one -> one.id().value(), one -> names.of(one.to(), language)));
    }

    private Map<Referral, Where> readable(FamilyId family) {
        var records = merges.records(ReferralAction.LIST, family);
        var where = where(records);
        return requests.of(records).stream()
                .filter(one -> where.containsKey(one.id().value()))
                .collect(Collectors.toMap(
                        Function.identity(),
                        one -> Objects.requireNonNull(where.get(one.id().value())),
                        (one, _) -> one,
                        LinkedHashMap::new));
    }

    private Map<UUID, Where> where(List<FamilyId> records) {
        return sql.list(this::where, """
                        select r.id, r.to_actor, r.to_organisation, r.readable_until, live.links, asked.houses
                        from referral.request r
                        cross join lateral (
                            select count(*)::integer as links from referral.letter l
                            where l.request = r.id and l.closed_at is null and l.expires_at > :now and l.wrong < 5
                              and (l.offer is null or exists (
                                  select 1 from referral.offer o where o.id = l.offer and o.state in ('OPEN', 'TAKEN')))) live
                        cross join lateral (
                            select array_agg(o.organisation) filter (where o.organisation is not null) as houses from referral.offer o
                            where o.request = r.id and o.state = 'OPEN') asked
                        where r.family = any (:records) and r.state <> 'CANCELLED'
                          and (r.readable_until is null or r.readable_until > :now)
                          and (r.to_kind <> 'OUTSIDE' or r.readable_until is null or live.links > 0)
                        """, p("records", records), p("now", clock.instant())).stream()
                .collect(Collectors.toMap(Where::id, Function.identity()));
    }

    private Where where(ResultSet row) throws SQLException {
        var to = new HashSet<UUID>();
        Stream.of(row.getObject("to_actor", UUID.class), row.getObject("to_organisation", UUID.class))
                .filter(Objects::nonNull)
                .forEach(to::add);
        var houses = row.getArray("houses");
        if (houses != null) {
            to.addAll(List.of((UUID[]) houses.getArray()));
        }
        var until = row.getObject("readable_until", OffsetDateTime.class);
        return new Where(
                row.getObject("id", UUID.class), to, until == null ? null : until.toInstant(), row.getInt("links"));
    }

    private static Reading reading(Referral one, Where where) {
        var passed = one.passed();
        OrganisationId house = passed == null ? one.organisation() : passed.house();
        return new Reading(
                one.id().value(),
                one.family(),
                one.compartment(),
                where.to(),
                Set.of(one.sender().value(), house.value()),
                one.sender(),
                one.madeAt(),
                one.state().open(),
                where.links(),
                where.until(),
                one.version());
    }

    @Override
    public void takeBack(FamilyId family, Collection<UUID> chosen) {
        for (var id : chosen) {
            // asked anew each time: what was passed on further goes with the request it came from
            readable(family).keySet().stream()
                    .filter(one -> one.id().value().equals(id))
                    .findFirst()
                    .ifPresent(one -> takeBack(family, one));
        }
    }

    private void takeBack(FamilyId family, Referral one) {
        access.require(ReferralAction.MOVE, one.family(), one.compartment(), one.author());
        letters.closeUsable(one.id());
        if (one.state().open()) {
            referrals.cancel(family, one.id(), Reason.AGREEMENT_TAKEN_BACK, one.version());
        } else {
            writing.change(one, one.version(), "readable_until = :now", p("now", clock.instant()));
        }
    }

    @Override
    public void takeBackUnseen(FamilyId record, Collection<UUID> from, Set<Compartment> subjects) {
        access.require(ReferralAction.MOVE, record);
        sql.find(
                row -> true,
                "select referral.take_back_unseen(:family, cast(:whom as uuid[]), :subjects, :reason) as done",
                p("family", record),
                p("whom", from),
                p("subjects", subjects),
                p("reason", Reason.AGREEMENT_TAKEN_BACK));
    }
}
