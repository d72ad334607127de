package be.mille.erasure.internal;

import static be.mille.sql.Sql.p;

import be.mille.erasure.Erasures.KeptItem;
import be.mille.erasure.Erasures.KeptKind;
import be.mille.erasure.Erasures.Sort;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The rows an erasure leaves, one by one, and until when a record is kept; row-level security leaves out what the reader may not know. */
@Component
class WhatStays {
    private final Sql sql;

    WhatStays(Sql sql) {
        this.sql = sql;
    }

    private record Kept(
            String name,
            String rule,
            String kind,
            String begins,
            @Nullable String ends,
            String who,
            @Nullable String house,
            @Nullable String sort,
            @Nullable String sortedIn) {
        private String select() {
            return """
                    select '%s' as rule, '%s' as kind, (%s at time zone 'Europe/Brussels')::date as begins,
                        (%s at time zone 'Europe/Brussels')::date as ends, %s as who, %s as house, %s as sort, %s as sorted_in
                    from %s where family = any(:records)""".formatted(
                            rule,
                            kind,
                            begins,
                            Objects.requireNonNullElse(ends, "null::timestamptz"),
                            who,
                            Objects.requireNonNullElse(house, "null::uuid"),
                            Objects.requireNonNullElse(sort, "null::text"),
                            sortedIn == null ? "null::text" : "'" + sortedIn + "'",
                            name);
        }
    }

    /** One statement over all tables; their names come from the migration, never from a request. */
    List<KeptItem> of(List<FamilyId> records) {
        var all = sql
                .list(
                        Kept.class,
                        "select name, rule, kind, begins, ends, who, house, sort, sorted_in from erasure.kept order by name")
                .stream()
                .map(Kept::select)
                .collect(Collectors.joining(" union all "));
        return sql.list(
                WhatStays::item,
                "select * from (" + all + ") every order by rule, begins, kind, sort, who",
                p("records", records));
    }

    /** When nobody needs the record any more; empty where nothing says it. */
    Optional<LocalDate> until(FamilyId family) {
        return sql.list(
                        row -> Optional.ofNullable(row.getObject("until", LocalDate.class)),
                        "select erasure.kept_until(:family) as until",
                        p("family", family))
                .getFirst();
    }

    private static KeptItem item(ResultSet row) throws SQLException {
        var who = row.getObject("who", UUID.class);
        var house = row.getObject("house", UUID.class);
        var sort = row.getString("sort");
        return new KeptItem(
                row.getString("rule"),
                KeptKind.valueOf(row.getString("kind")),
                sort == null ? null : new Sort(row.getString("sorted_in"), sort),
                row.getObject("begins", LocalDate.class),
                row.getObject("ends", LocalDate.class),
                who == null ? null : new ActorId(who),
                house == null ? null : new OrganisationId(house));
    }
}
