package be.mille.handover.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.CurrentActor;
import be.mille.handover.Border;
import be.mille.handover.HandedOut;
import be.mille.handover.HandoverId;
import be.mille.handover.ReadWithHer;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** At which border somebody outside was asked, and whether the team was told; the rest is in the request. */
@Component
class OutsideStore {
    private static final String COLUMNS = """
            select o.id, o.family, o.author, o.request, o.border, o.on_day, o.read_with_her, o.settled_at, o.version, o.key
            from handover.outside o
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    OutsideStore(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    record Row(
            HandoverId id,
            FamilyId family,
            ActorId author,
            ReferralId request,
            Border border,
            LocalDate on,
            @Nullable ReadWithHer read,
            @Nullable Instant settledAt,
            int version,
            UUID key) {
        HandedOut with(Referral request) {
            return new HandedOut(id, family, author, border, on, request, read, settledAt, version);
        }
    }

    List<Row> of(List<FamilyId> records) {
        return sql.list(
                OutsideStore::row,
                COLUMNS + "where o.family = any (:records) order by o.made_at desc, o.id desc",
                p("records", records));
    }

    List<Row> ofMine(Instant since) {
        return sql.list(OutsideStore::row, COLUMNS + """
                join access.my_families() mine on mine = o.family
                where o.made_at >= :since or o.settled_at is null order by o.made_at desc, o.id desc
                """, p("since", since));
    }

    void insert(
            UUID key, FamilyId family, ReferralId request, Border border, LocalDate on, @Nullable ReadWithHer read) {
        var me = CurrentActor.get();
        sql.update(
                """
                insert into handover.outside (id, family, compartment, author, organisation, request, border, on_day, read_with_her, made_at, key)
                values (:id, :family, :compartment, :author, :organisation, :request, :border, :on, cast(:read as text), :now, :key)
                on conflict do nothing
                """,
                p("id", new HandoverId(ids.next())),
                p("family", family),
                p("compartment", HandedOut.compartment(border)),
                p("author", me.id()),
                p("organisation", me.organisation()),
                p("request", request),
                p("border", border),
                p("on", on),
                p("read", read),
                p("now", clock.instant()),
                p("key", key));
    }

    void settle(HandedOut one, int version) {
        sql.updateOne(
                """
                update handover.outside set settled_at = :now, settled_by = :me, version = version + 1
                where id = :id and version = :version
                """,
                p("now", clock.instant()),
                p("me", CurrentActor.get().id()),
                p("id", one.id()),
                p("version", version));
    }

    private static Row row(ResultSet row) throws SQLException {
        var read = row.getString("read_with_her");
        var settled = row.getObject("settled_at", OffsetDateTime.class);
        return new Row(
                new HandoverId(row.getObject("id", UUID.class)),
                new FamilyId(row.getObject("family", UUID.class)),
                new ActorId(row.getObject("author", UUID.class)),
                new ReferralId(row.getObject("request", UUID.class)),
                Border.valueOf(row.getString("border")),
                row.getObject("on_day", LocalDate.class),
                read == null ? null : ReadWithHer.valueOf(read),
                settled == null ? null : settled.toInstant(),
                row.getInt("version"),
                row.getObject("key", UUID.class));
    }
}
