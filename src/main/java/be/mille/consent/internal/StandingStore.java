package be.mille.consent.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.consent.Standing;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The table of notes on who decides: rows are added and read, nothing else. */
@Component
class StandingStore {
    private static final String TABLE = "consent.standing";
    private final Sql sql;
    private final Sealing sealing;

    StandingStore(Sql sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    private Seal seal(FamilyId family, UUID id) {
        return sealing.of(TABLE, family, Compartment.C0, id);
    }

    private Standing.Fields fields(ResultSet row) throws SQLException {
        var seal = seal(new FamilyId(row.getObject("family", UUID.class)), row.getObject("id", UUID.class));
        return new Standing.Fields(
                Standing.Kind.valueOf(row.getString("kind")),
                seal.open("why", row.getString("why")),
                seal.openAny("name", row.getString("name")),
                seal.openAny("tie", row.getString("tie")),
                seal.openAny("item", row.getString("item")));
    }

    List<Standing> of(Collection<FamilyId> records) {
        return sql.list(
                row -> new Standing(
                        fields(row),
                        new ActorId(row.getObject("author", UUID.class)),
                        row.getObject("noted_at", OffsetDateTime.class).toInstant()),
                """
                select id, family, kind, why, name, tie, item, author, noted_at from consent.standing
                where family = any (:records) order by noted_at, id
                """,
                p("records", records));
    }

    /** Sent twice, it is there once. */
    void add(UUID key, FamilyId family, Standing.Fields fields, ActorId author, Instant now) {
        var seal = seal(family, key);
        sql.update(
                """
                insert into consent.standing (id, family, kind, why, name, tie, item, author, noted_at)
                values (:id, :family, :kind, :why, :name, :tie, :item, :author, :now)
                on conflict (id) do nothing
                """,
                p("id", key),
                p("family", family),
                p("kind", fields.kind()),
                p("why", seal.close("why", fields.why())),
                p("name", seal.closeAny("name", fields.name())),
                p("tie", seal.closeAny("tie", fields.tie())),
                p("item", seal.closeAny("item", fields.item())),
                p("author", author),
                p("now", now));
    }
}
