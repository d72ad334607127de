package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.family.NameKeys;
import be.mille.family.PersonFields;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keys by which names are found, and the families of the reader that have one of them. */
@Component
class NameStore implements NameKeys {
    /** A family and every name she has, each on its own. */
    record Named(FamilyId family, List<String> names) {}

    private final Sql sql;

    NameStore(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> of(Collection<String> names) {
        var keys = new TreeSet<String>();
        names.forEach(name -> keys.addAll(PhoneticNames.keys(name)));
        return keys;
    }

    @Override
    public String folded(String words) {
        return String.join(" ", PhoneticNames.words(words));
    }

    @Override
    public boolean alike(String one, String other) {
        return PhoneticNames.alike(one, other);
    }

    void index(FamilyId family, PersonFields she) {
        var keys = of(names(she.called(), she.official(), she.nativeName(), she.pronunciation()));
        sql.update("delete from family.name_key where family = :family", p("family", family));
        sql.update(
                "insert into family.name_key (family, key) select :family, key from unnest(:keys) as key",
                p("family", family),
                p("keys", keys));
    }

    private static List<String> names(@Nullable String... names) {
        return Stream.of(names).filter(Objects::nonNull).toList();
    }

    /** Families of the reader with one of the keys, or a word that begins like this. */
    List<Named> candidates(Collection<String> keys, Collection<String> beginnings) {
        return sql.list(
                row -> new Named(
                        new FamilyId(Rows.id(row, "id")),
                        names(
                                row.getString("called"),
                                row.getString("given"),
                                row.getString("surname"),
                                row.getString("native_name"),
                                row.getString("pronunciation"))),
                """
                select f.id, f.called, f.given, f.surname, f.native_name, f.pronunciation
                from access.my_families() mine(family) join family.family f on f.id = mine.family
                where exists (
                    select 1 from family.name_key k
                    where k.family = f.id and (k.key = any(:keys) or exists (
                        select 1 from unnest(:beginnings) as beginning where starts_with(k.key, beginning))))
                order by f.called, f.id
                """,
                p("keys", keys),
                p("beginnings", beginnings));
    }

    List<FamilyId> byBirth(String beginning) {
        return sql.list(row -> new FamilyId(Rows.id(row, "id")), """
                select f.id from access.my_families() mine(family) join family.family f on f.id = mine.family
                where starts_with(f.birth, :beginning) order by f.called, f.id
                """, p("beginning", beginning));
    }

    /** Only where the reader may know how she is reached. */
    List<FamilyId> byPhone(String e164) {
        return sql.list(row -> new FamilyId(Rows.id(row, "family")), """
                select distinct c.family from access.my_families() mine(family)
                    join family.channel c on c.family = mine.family
                where c.value = :value and c.ended_at is null
                """, p("value", e164));
    }

    /** A merged record is found as the one it was merged into, where the reader has that one. */
    FamilyId surviving(FamilyId family) {
        return sql.find(row -> new FamilyId(Rows.id(row, "family")), """
                        select s.id as family from family.merge m join family.family s on s.id = m.family
                        where m.merged = :family and m.undone_at is null
                        """, p("family", family))
                .orElse(family);
    }
}
