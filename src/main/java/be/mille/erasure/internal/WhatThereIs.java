package be.mille.erasure.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.erasure.Erasures.Item;
import be.mille.erasure.Erasures.Kind;
import be.mille.erasure.Erasures.Sort;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows an erasure would delete, one by one: no word of them. Row-level security leaves out what the reader may not know. */
@Component
class WhatThereIs {
    private final Sql sql;

    WhatThereIs(Sql sql) {
        this.sql = sql;
    }

    private record Covered(
            String name,
            String record,
            boolean parts,
            String kind,
            @Nullable String dated,
            boolean moment,
            @Nullable String byWhom,
            @Nullable String sort,
            @Nullable String sortedIn) {

        /** What says who she is goes with the whole record only. */
        private String select() {
            var when = dated == null
                    ? "null::timestamp"
                    : moment
                            ? "(%s) at time zone 'Europe/Brussels'".formatted(dated)
                            : "(%s)::timestamp".formatted(dated);
            return """
                    select %s as subject, '%s' as kind, %s as day, %s as moment, %s as author, %s as sort, %s as sorted_in, %s as parts
                    from %s where %s = any(:records)""".formatted(
                            parts ? "compartment" : "'C0'",
                            kind,
                            when,
                            moment,
                            Objects.requireNonNullElse(byWhom, "null::uuid"),
                            Objects.requireNonNullElse(sort, "null::text"),
                            sortedIn == null ? "null::text" : "'" + sortedIn + "'",
                            parts,
                            name,
                            record);
        }
    }

    /** One statement over all tables; names and expressions come from the migrations, never from a request. */
    List<Item> of(List<FamilyId> records) {
        var all = sql.list(Covered.class, """
                        select name, record, parts, kind, dated, moment, by_whom, sort, sorted_in from erasure.covered
                        where kind is not null order by place
                        """).stream().map(Covered::select).collect(Collectors.joining(" union all "));
        return sql.list(
                this::item,
                "select * from (" + all + ") every order by subject, day nulls last, kind, sort, author",
                p("records", records));
    }

    private Item item(ResultSet row) throws SQLException {
        var subject = Compartment.valueOf(row.getString("subject"));
        var author = row.getObject("author", UUID.class);
        var sort = row.getString("sort");
        var day = row.getObject("day", LocalDateTime.class);
        return new Item(
                subject,
                Kind.valueOf(row.getString("kind")),
                sort == null ? null : new Sort(row.getString("sorted_in"), sort),
                day == null ? null : day.toLocalDate(),
                day != null && row.getBoolean("moment") ? day.toLocalTime() : null,
                author == null ? null : new ActorId(author),
                row.getBoolean("parts") && subject != Compartment.C0);
    }
}
