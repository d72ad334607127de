package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.family.Child;
import be.mille.family.ChildId;
import be.mille.family.PregnancyId;
import be.mille.family.RecordBirth;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Rows of children. That one is placed is read from the events, which only let pass who may know (C8). */
@Repository
class ChildStore {
    private static final String COLUMNS = """
            select c.id, c.family, c.pregnancy, c.called, c.born_on, c.born_at, c.number, c.stays_in_hospital,
                c.died_on, c.version,
                exists (select 1 from family.event e where e.child = c.id and e.kind = 'PLACEMENT'
                        and e.withdrawn_at is null and e.happens_on <= :today) as placed
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final TimeHistory history;

    ChildStore(Sql sql, Ids ids, Clock clock, TimeHistory history) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.history = history;
    }

    List<Child> of(List<FamilyId> records) {
        return sql.list(
                ChildStore::child,
                COLUMNS
                        + " from family.child c where c.family = any(:records) and c.withdrawn_at is null order by c.born_on, c.number",
                p("records", records),
                p("today", Brussels.today(clock)));
    }

    List<Child> ofMine() {
        return sql.list(ChildStore::child, COLUMNS + """
                         from access.my_families() mine(family) join family.child c on c.family = mine.family
                        where c.withdrawn_at is null order by c.born_on, c.number
                        """, p("today", Brussels.today(clock)));
    }

    /** Makes the children of a pregnancy those of the command; who is in it no more is withdrawn. */
    void set(FamilyId family, PregnancyId pregnancy, RecordBirth birth) {
        var known = of(List.of(family)).stream()
                .filter(one -> one.pregnancy().equals(pregnancy))
                .toList();
        for (var one : known) {
            if (birth.children().stream().noneMatch(newborn -> one.id().equals(newborn.id()))) {
                withdraw(one);
            }
        }
        for (int i = 0; i < birth.children().size(); i++) {
            var newborn = birth.children().get(i);
            var same =
                    known.stream().filter(one -> one.id().equals(newborn.id())).findFirst();
            if (same.isPresent()) {
                change(same.get(), birth.bornOn(), newborn, i + 1);
            } else {
                add(family, pregnancy, birth.bornOn(), newborn, i + 1);
            }
        }
    }

    void withdrawAll(FamilyId family, PregnancyId pregnancy) {
        of(List.of(family)).stream()
                .filter(one -> one.pregnancy().equals(pregnancy))
                .forEach(this::withdraw);
    }

    private void add(
            FamilyId family, PregnancyId pregnancy, LocalDate bornOn, RecordBirth.Newborn newborn, int number) {
        var id = new ChildId(ids.next());
        sql.update(
                """
                insert into family.child (id, pregnancy, family, called, born_on, born_at, number, stays_in_hospital, died_on)
                values (:id, :pregnancy, :family, cast(:called as text), :bornOn, cast(:bornAt as timestamptz), :number,
                    :stays, cast(:diedOn as date))
                """,
                p("id", id),
                p("pregnancy", pregnancy),
                p("family", family),
                p("called", newborn.called()),
                p("bornOn", bornOn),
                p("bornAt", bornAt(bornOn, newborn)),
                p("number", number),
                p("stays", newborn.staysInHospital()),
                p("diedOn", newborn.diedOn()));
        history.keep(family, Compartment.C0, id, "CHILD", null);
    }

    private void change(Child child, LocalDate bornOn, RecordBirth.Newborn newborn, int number) {
        keepRow(child);
        sql.updateOne(
                """
                update family.child set called = cast(:called as text), born_on = :bornOn,
                    born_at = cast(:bornAt as timestamptz), number = :number, stays_in_hospital = :stays,
                    died_on = cast(:diedOn as date), version = version + 1
                where id = :id and version = :version
                """,
                p("called", newborn.called()),
                p("bornOn", bornOn),
                p("bornAt", bornAt(bornOn, newborn)),
                p("number", number),
                p("stays", newborn.staysInHospital()),
                p("diedOn", newborn.diedOn()),
                p("id", child.id()),
                p("version", child.version()));
    }

    private void withdraw(Child child) {
        keepRow(child);
        sql.updateOne(
                "update family.child set withdrawn_at = :now, version = version + 1 where id = :id and version = :version",
                p("now", clock.instant()),
                p("id", child.id()),
                p("version", child.version()));
    }

    private void keepRow(Child child) {
        sql.find(String.class, "select to_jsonb(c)::text from family.child c where c.id = :id", p("id", child.id()))
                .ifPresent(was -> history.keep(child.family(), Compartment.C0, child.id(), "CHILD", was));
    }

    private static @Nullable Object bornAt(LocalDate bornOn, RecordBirth.Newborn newborn) {
        return newborn.bornAt() == null ? null : Brussels.at(bornOn.atTime(newborn.bornAt()));
    }

    private static Child child(ResultSet row) throws SQLException {
        var bornAt = row.getObject("born_at", OffsetDateTime.class);
        return new Child(
                new ChildId(row.getObject("id", UUID.class)),
                new FamilyId(row.getObject("family", UUID.class)),
                new PregnancyId(row.getObject("pregnancy", UUID.class)),
                row.getString("called"),
                row.getObject("born_on", LocalDate.class),
                bornAt == null ? null : bornAt.toInstant(),
                row.getInt("number"),
                row.getBoolean("stays_in_hospital"),
                row.getBoolean("placed"),
                row.getObject("died_on", LocalDate.class),
                row.getInt("version"));
    }
}
