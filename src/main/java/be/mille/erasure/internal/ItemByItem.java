package be.mille.erasure.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.erasure.Erasures.Item;
import be.mille.erasure.Erasures.Kind;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows an erasure would delete, by kind, day and author: no word of them. Row-level security leaves out what the reader may not know. */
@Component
class ItemByItem {
    /** Where a row says of which day it is and who wrote it: the first of these columns that its table has. */
    private static final String TABLES = """
            select c.name, c.record, c.parts, c.kind, dated.name as dated, coalesce(dated.moment, false) as moment, written.name as by_whom
            from erasure.covered c
            left join lateral (
                select a.attname::text as name, a.atttypid = 'timestamptz'::regtype as moment
                from unnest(array['happens_on', 'starts_at', 'born_on', 'noted_at', 'made_at', 'at', 'added_at', 'created_at', 'opened_at',
                    'changed_at']) with ordinality wanted(name, place)
                join pg_attribute a on a.attrelid = c.name::regclass and a.attname = wanted.name and not a.attisdropped
                order by wanted.place limit 1) dated on true
            left join lateral (
                select a.attname::text as name
                from unnest(array['author', 'created_by', 'opened_by']) with ordinality wanted(name, place)
                join pg_attribute a on a.attrelid = c.name::regclass and a.attname = wanted.name and not a.attisdropped
                order by wanted.place limit 1) written on true
            where c.kind is not null order by c.place
            """;

    private final Sql sql;

    ItemByItem(Sql sql) {
        this.sql = sql;
    }

    private record Table(
            String name,
            String record,
            boolean parts,
            String kind,
            @Nullable String dated,
            boolean moment,
            @Nullable String byWhom) {
        private String day() {
            return dated == null
                    ? "null::date"
                    : moment ? "(%s at time zone 'Europe/Brussels')::date".formatted(dated) : dated;
        }

        /** What says who she is goes with the whole record only. */
        private String select() {
            return """
                    select %s as subject, '%s' as kind, %s as day, %s as author, count(*) as items, %s as parts
                    from %s where %s = any(:records) group by 1, 3, 4""".formatted(
                            parts ? "compartment" : "'C0'",
                            kind,
                            day(),
                            byWhom == null ? "null::uuid" : byWhom,
                            parts,
                            name,
                            record);
        }
    }

    /** One statement over all tables; names come from the migrations and the catalogue, never from a request. */
    List<Item> of(List<FamilyId> records) {
        var all = sql.list(Table.class, TABLES).stream().map(Table::select).collect(Collectors.joining(" union all "));
        return sql.list(
                this::item,
                "select * from (" + all + ") every order by subject, day nulls last, kind, author",
                p("records", records));
    }

    private Item item(ResultSet row) throws SQLException {
        var subject = Compartment.valueOf(row.getString("subject"));
        var author = row.getObject("author", UUID.class);
        return new Item(
                subject,
                Kind.valueOf(row.getString("kind")),
                row.getObject("day", LocalDate.class),
                author == null ? null : new ActorId(author),
                row.getLong("items"),
                row.getBoolean("parts") && subject != Compartment.C0);
    }
}
