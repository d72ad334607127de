package be.mille.consent.internal;

import static be.mille.sql.Sql.p;

import be.mille.consent.Standing;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The table of notes on who decides: rows are added and read, nothing else. */
@Component
class StandingStore {
    private final Sql sql;

    StandingStore(Sql sql) {
        this.sql = sql;
    }

    List<Standing> of(Collection<FamilyId> records) {
        return sql.list(
                row -> new Standing(
                        new Standing.Fields(
                                Standing.Kind.valueOf(row.getString("kind")),
                                row.getString("why"),
                                row.getString("name"),
                                row.getString("tie"),
                                row.getString("item")),
                        new ActorId(row.getObject("author", UUID.class)),
                        row.getObject("noted_at", OffsetDateTime.class).toInstant()),
                """
                select kind, why, name, tie, item, author, noted_at from consent.standing
                where family = any (:records) order by noted_at, id
                """,
                p("records", records));
    }

    /** Sent twice, it is there once. */
    void add(UUID key, FamilyId family, Standing.Fields fields, ActorId author, Instant now) {
        sql.update(
                """
                insert into consent.standing (id, family, kind, why, name, tie, item, author, noted_at)
                values (:id, :family, :kind, :why, :name, :tie, :item, :author, :now)
                on conflict (id) do nothing
                """,
                p("id", key),
                p("family", family),
                p("kind", fields.kind()),
                p("why", fields.why()),
                p("name", fields.name()),
                p("tie", fields.tie()),
                p("item", fields.item()),
                p("author", author),
                p("now", now));
    }
}
