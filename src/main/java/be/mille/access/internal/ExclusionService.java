package be.mille.access.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.access.Exclusions;
import be.mille.access.Looks;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.OrganisationId;
import be.mille.sql.Sql;
import be.mille.sql.TransactionMemory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets, shows and lifts exclusions; shows who looked. */
@Service
@Transactional
class ExclusionService implements Exclusions, Looks {
    private final Sql sql;
    private final Access access;
    private final Ids ids;
    private final Clock clock;

    ExclusionService(Sql sql, Access access, Ids ids, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public List<Exclusion> of(FamilyId family) {
        access.require(AccessAction.SEE_EXCLUSIONS, family);
        return said(family).stream().map(Said::what).toList();
    }

    /** @param by who noted it; null for what was noted before anybody kept that */
    private record Said(Exclusion what, @Nullable ActorId by) {
        boolean same(Exclusion other) {
            return Objects.equals(what.actor(), other.actor())
                    && Objects.equals(what.organisation(), other.organisation())
                    && what.steppedBack() == other.steppedBack();
        }
    }

    private List<Said> said(FamilyId family) {
        return sql.list(ExclusionService::row, """
                select e.id, e.actor, e.organisation, e.noted_at, e.set_by, exists (
                    select 1 from access.exclusion own
                    where own.family = e.family and own.actor = e.set_by and own.set_by = e.set_by and own.noted_at = e.noted_at
                ) as stepped_back
                from access.exclusion e
                where e.family = :family and (e.until is null or e.until > :now)
                order by e.noted_at, e.id
                """, p("family", family), p("now", clock.instant()));
    }

    @Override
    public void exclude(FamilyId family, Collection<ActorId> posts) {
        access.require(AccessAction.EXCLUDE, family);
        var running = of(family);
        // oneself last: with the first row about the actor herself, this transaction would write nothing more
        var me = CurrentActor.get().id();
        boolean own = posts.contains(me);
        posts.stream()
                .filter(post ->
                        running.stream().noneMatch(one -> post.equals(one.actor()) && (own || !one.steppedBack())))
                .sorted((one, other) -> Boolean.compare(one.equals(me), other.equals(me)))
                .forEach(post -> insert(family, post, null, me, null));
    }

    @Override
    public void carry(FamilyId from, FamilyId to) {
        access.require(AccessAction.SEE_EXCLUSIONS, from);
        access.require(AccessAction.EXCLUDE, to);
        var there = of(to);
        said(from).stream().filter(one -> there.stream().noneMatch(one::same)).forEach(one -> {
            var what = one.what();
            insert(to, what.actor(), what.organisation(), one.by(), what.since());
        });
    }

    @Override
    public void exclude(FamilyId family, OrganisationId organisation) {
        access.require(AccessAction.EXCLUDE, family);
        if (of(family).stream().noneMatch(one -> organisation.equals(one.organisation()))) {
            insert(family, null, organisation, CurrentActor.get().id(), null);
        }
    }

    /** @param since null for now */
    private void insert(
            FamilyId family,
            @Nullable ActorId actor,
            @Nullable OrganisationId organisation,
            @Nullable ActorId by,
            @Nullable Instant since) {
        sql.update(
                """
                insert into access.exclusion (id, family, actor, organisation, noted_at, set_by)
                values (:id, :family, cast(:actor as uuid), cast(:organisation as uuid),
                    coalesce(cast(:since as timestamptz), access.moment()), cast(:by as uuid))
                """,
                p("id", ids.next()),
                p("family", family),
                p("actor", actor),
                p("organisation", organisation),
                p("since", since),
                p("by", by));
        TransactionMemory.forget(AccessEngine.Holder.class);
    }

    @Override
    public void lift(FamilyId family, UUID exclusion) {
        access.require(AccessAction.LIFT_EXCLUSION, family);
        int lifted = sql.update("""
                update access.exclusion set until = :now
                where id = :id and family = :family and (until is null or until > :now)
                """, p("now", clock.instant()), p("id", exclusion), p("family", family));
        TransactionMemory.forget(AccessEngine.Holder.class);
        if (lifted == 0) {
            throw new NotFoundException();
        }
    }

    @Override
    public List<Look> of(FamilyId family, Instant since) {
        access.require(AccessAction.SEE_LOOKS, family);
        return sql.list(
                row -> new Look(
                        row.getObject("day", LocalDate.class),
                        new OrganisationId(row.getObject("organisation", UUID.class)),
                        ActorFunction.valueOf(row.getString("function")),
                        row.getBoolean("exceptional"),
                        Arrays.stream((String[]) row.getArray("opened").getArray())
                                .map(Opened::valueOf)
                                .collect(Collectors.toSet())),
                "select day, organisation, function, exceptional, opened from access.looks(:family, :since) limit 2000",
                p("family", family),
                p("since", since));
    }

    private static Said row(ResultSet row) throws SQLException {
        var organisation = row.getObject("organisation", UUID.class);
        return new Said(
                new Exclusion(
                        row.getObject("id", UUID.class),
                        actor(row, "actor"),
                        organisation == null ? null : new OrganisationId(organisation),
                        row.getObject("noted_at", OffsetDateTime.class).toInstant(),
                        row.getBoolean("stepped_back")),
                actor(row, "set_by"));
    }

    private static @Nullable ActorId actor(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new ActorId(id);
    }
}
