package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.family.NissAbsence;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sealed national numbers, and why there is none. */
@Component
class NissStore {
    /** What is kept about a number. */
    record Kept(
            int version, byte @Nullable [] sealed, @Nullable NissAbsence noneBecause) {}

    private final Sql sql;

    NissStore(Sql sql) {
        this.sql = sql;
    }

    Optional<Kept> find(FamilyId family) {
        return sql.find(
                row -> {
                    var because = row.getString("none_because");
                    return new Kept(
                            row.getInt("version"),
                            row.getBytes("sealed"),
                            because == null ? null : NissAbsence.valueOf(because));
                },
                "select version, sealed, none_because from family.identifier where family = :family",
                p("family", family));
    }

    void set(
            FamilyId family,
            byte @Nullable [] sealed,
            byte @Nullable [] hash,
            @Nullable NissAbsence noneBecause,
            int version) {
        sql.updateOne(
                """
                insert into family.identifier as i (family, sealed, hash, none_because, version)
                values (:family, :sealed::bytea, :hash::bytea, :because, 1)
                on conflict (family) do update set sealed = :sealed::bytea, hash = :hash::bytea, none_because = :because,
                    version = i.version + 1
                where i.version = :version
                """,
                p("family", family),
                p("sealed", sealed),
                p("hash", hash),
                p("because", noneBecause),
                p("version", version));
    }

    List<FamilyId> byHash(byte[] hash) {
        return sql.list(row -> new FamilyId(Rows.id(row, "family")), """
                select i.family from access.my_families() mine(family)
                    join family.identifier i on i.family = mine.family
                where i.hash = :hash
                """, p("hash", hash));
    }
}
