package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.family.Merges;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.referral.RequestDrafts;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps half-written requests closed, for their authors; each night what lay too long goes. */
@Service
@Transactional
public class RequestDraftService implements RequestDrafts {
    private static final Logger LOG = LoggerFactory.getLogger(RequestDraftService.class);
    private static final String DRAFT = "referral.draft";

    private final Sql sql;
    private final Access access;
    private final Clearances clearances;
    private final Merges merges;
    private final FollowedRequests followed;
    private final Sealing sealing;
    private final Ids ids;
    private final Clock clock;

    RequestDraftService(
            Sql sql,
            Access access,
            Clearances clearances,
            Merges merges,
            FollowedRequests followed,
            Sealing sealing,
            Ids ids,
            Clock clock) {
        this.sql = sql;
        this.access = access;
        this.clearances = clearances;
        this.merges = merges;
        this.followed = followed;
        this.sealing = sealing;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public UUID keep(FamilyId family, Compartment compartment, String typed, @Nullable UUID instead) {
        var me = CurrentActor.get().id();
        if (compartment.restricted()) {
            clearances.clearAuthor(family, compartment);
        }
        access.require(ReferralAction.KEEP_DRAFT, family, compartment, me);
        if (instead != null) {
            delete(instead);
        }
        var id = ids.next();
        sql.update(
                """
                insert into referral.draft (id, family, compartment, author, typed, kept_at)
                values (:id, :family, :compartment, :me, :typed, :now)
                """,
                p("id", id),
                p("family", family),
                p("compartment", compartment),
                p("me", me),
                p("typed", sealing.of(DRAFT, family, compartment, id).close("typed", typed)),
                p("now", clock.instant()));
        return id;
    }

    @Override
    public List<Draft> of(FamilyId family) {
        return sql.list(this::draft, """
                select d.id, d.family, d.compartment, d.typed, d.kept_at from referral.draft d
                where d.family = any(:records) order by d.kept_at desc, d.id
                """, p("records", merges.records(ReferralAction.LIST, family)));
    }

    @Override
    public Draft get(FamilyId family, UUID id) {
        return of(family).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    @Override
    public void discard(FamilyId family, UUID id) {
        access.require(ReferralAction.DISCARD_DRAFT, family);
        delete(get(family, id).id());
    }

    private void delete(UUID id) {
        sql.update("delete from referral.draft where id = :id", p("id", id));
    }

    @Override
    public List<Lying> lying() {
        access.require(ReferralAction.EXPECTED);
        return followed.drafts();
    }

    /** @return how many went */
    @Scheduled(cron = "${mille.retention.cron:0 35 3 * * *}", zone = "Europe/Brussels")
    public long forget() {
        long gone = sql.list(
                        row -> row.getLong("gone"),
                        "select referral.forget_drafts(:before) as gone",
                        p("before", Brussels.startOf(Brussels.today(clock).minus(KEPT))))
                .getFirst();
        if (gone > 0) {
            LOG.info("{} drafts of requests were deleted, two weeks after they were kept", gone);
        }
        return gone;
    }

    private Draft draft(ResultSet row) throws SQLException {
        return new Draft(
                row.getObject("id", UUID.class),
                new FamilyId(row.getObject("family", UUID.class)),
                Compartment.valueOf(row.getString("compartment")),
                sealing.of(DRAFT, row).open("typed", row.getString("typed")),
                row.getObject("kept_at", OffsetDateTime.class).toInstant());
    }
}
