package be.mille.erasure.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.erasure.Erasures.Kind;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Counts what the reader sees of what an erasure would delete; row-level security leaves out what she may not know. */
@Component
class WhatThereIs {
    private final Sql sql;

    WhatThereIs(Sql sql) {
        this.sql = sql;
    }

    private record Covered(String name, String record, boolean parts, String kind) {}

    private record Count(Compartment compartment, Kind kind, long items) {}

    Map<Compartment, Map<Kind, Long>> of(List<FamilyId> records) {
        var found = new EnumMap<Compartment, Map<Kind, Long>>(Compartment.class);
        for (var count : sql.list(
                row -> new Count(
                        Compartment.valueOf(row.getString("compartment")),
                        Kind.valueOf(row.getString("kind")),
                        row.getLong("items")),
                counting(),
                p("records", records))) {
            found.computeIfAbsent(count.compartment(), _ -> new EnumMap<>(Kind.class))
                    .merge(count.kind(), count.items(), Long::sum);
        }
        return found;
    }

    /** One statement over all tables; their names come from the migration, never from a request. */
    private String counting() {
        return sql
                .list(
                        Covered.class,
                        "select name, record, parts, kind from erasure.covered where kind is not null order by place")
                .stream()
                .map(one ->
                        "select %s as compartment, '%s' as kind, count(*) as items from %s where %s = any(:records) group by 1"
                                .formatted(one.parts() ? "compartment" : "'C0'", one.kind(), one.name(), one.record()))
                .collect(Collectors.joining(" union all "));
    }

    Optional<LocalDate> keptUntil(FamilyId family) {
        return sql.list(
                        row -> Optional.ofNullable(row.getObject("until", LocalDate.class)),
                        "select erasure.kept_until(:family) as until",
                        p("family", family))
                .getFirst();
    }
}
