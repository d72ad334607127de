package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.family.DatePregnancy;
import be.mille.family.PregnancyId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Rows of pregnancies, of what was said about their dates, and of the kind of their end. */
@Repository
class PregnancyStore {
    private static final String HEAD = "select " + PregnancyRows.COLUMNS + " from family.pregnancy p";
    private static final String ORDER =
            " order by (p.outcome = 'ONGOING') desc, coalesce(p.ended_on, p.due) desc, p.id desc";

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final TimeHistory history;
    private final PregnancyRows rows;

    PregnancyStore(Sql sql, Ids ids, Clock clock, TimeHistory history, PregnancyRows rows) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.history = history;
        this.rows = rows;
    }

    List<PregnancyHead> of(List<FamilyId> records) {
        return sql.list(
                rows::head,
                HEAD + " where p.family = any(:records) and p.withdrawn_at is null" + ORDER,
                p("records", records));
    }

    List<PregnancyHead> ofMine() {
        return sql.list(
                rows::head,
                "select " + PregnancyRows.COLUMNS
                        + " from access.my_families() mine(family) join family.pregnancy p on p.family = mine.family"
                        + " where p.withdrawn_at is null" + ORDER);
    }

    Optional<PregnancyHead> find(List<FamilyId> records, PregnancyId pregnancy) {
        return sql.find(
                rows::head,
                HEAD + " where p.id = :id and p.family = any(:records) and p.withdrawn_at is null",
                p("id", pregnancy),
                p("records", records));
    }

    Optional<PregnancyId> byKey(FamilyId family, UUID key) {
        return sql.find(
                row -> new PregnancyId(row.getObject("id", UUID.class)), """
                select id from family.pregnancy where form_key = :key and family = :family
                union select pregnancy from family.pregnancy_dating where form_key = :key and family = :family
                """, p("key", key), p("family", family));
    }

    List<PregnancyRows.DatingRow> datings(List<FamilyId> records) {
        return sql.list(PregnancyRows::dating, """
                select pregnancy, source, due, last_period, scan_on, expected, stated_at, stated_by
                from family.pregnancy_dating where family = any(:records) and withdrawn_at is null
                order by number desc
                """, p("records", records));
    }

    PregnancyId add(FamilyId family, UUID key) {
        var id = new PregnancyId(ids.next());
        sql.update(
                """
                insert into family.pregnancy (id, family, form_key, created_at, created_by)
                values (:id, :family, :key, :now, :by)
                """,
                p("id", id),
                p("family", family),
                p("key", key),
                p("now", clock.instant()),
                p("by", CurrentActor.get().id()));
        history.keep(family, Compartment.C0, id, "PREGNANCY", null);
        return id;
    }

    void addDating(FamilyId family, PregnancyId pregnancy, DatePregnancy one, LocalDate due, Compartment where) {
        sql.update(
                """
                insert into family.pregnancy_dating (id, pregnancy, family, compartment, source, due, last_period,
                    scan_on, expected, number, form_key, stated_at, stated_by)
                values (:id, :pregnancy, :family, :compartment, :source, :due, cast(:lastPeriod as date),
                    cast(:scanOn as date), :expected,
                    (select version from family.pregnancy where id = :pregnancy), :key, :now, :by)
                """,
                p("id", ids.next()),
                p("pregnancy", pregnancy),
                p("family", family),
                p("compartment", where),
                p("source", one.source()),
                p("due", due),
                p("lastPeriod", one.lastPeriod()),
                p("scanOn", one.scanOn()),
                p("expected", one.expected()),
                p("key", one.key()),
                p("now", clock.instant()),
                p("by", CurrentActor.get().id()));
    }

    void setDue(FamilyId family, PregnancyId pregnancy, LocalDate due, int version) {
        keepRow(family, pregnancy);
        sql.updateOne("""
                update family.pregnancy set due = :due, version = version + 1
                where id = :id and family = :family and withdrawn_at is null and version = :version
                """, p("due", due), p("id", pregnancy), p("family", family), p("version", version));
    }

    /** The last statement about the date, when nothing was written since; what the record said before it holds again. */
    void takeBackDating(FamilyId family, PregnancyId pregnancy, int version) {
        keepRow(family, pregnancy);
        sql.updateOne(
                """
                update family.pregnancy_dating set withdrawn_at = :now
                where pregnancy = :id and family = :family and number = :before and withdrawn_at is null
                """, p("now", clock.instant()), p("id", pregnancy), p("family", family), p("before", version - 1));
        sql.updateOne("""
                update family.pregnancy set version = version + 1, due = (
                    select cast(h.was ->> 'due' as date) from family.time_history h
                    where h.item = :id and h.family = :family and h.kind = 'PREGNANCY'
                      and cast(h.was ->> 'version' as integer) = :before
                    limit 1)
                where id = :id and family = :family and withdrawn_at is null and version = :version
                """, p("id", pregnancy), p("family", family), p("before", version - 1), p("version", version));
    }

    void setEnd(FamilyId family, PregnancyHead after, int version) {
        keepRow(family, after.id());
        sql.updateOne(
                """
                update family.pregnancy set outcome = :outcome, ended_on = cast(:endedOn as date),
                    place_of_birth = cast(:place as text), place_name = cast(:name as text), version = version + 1
                where id = :id and family = :family and withdrawn_at is null and version = :version
                """,
                p("outcome", after.outcome()),
                p("endedOn", after.endedOn()),
                p("place", after.placeOfBirth()),
                p("name", rows.seal(after.id(), family).closeAny("place_name", after.placeName())),
                p("id", after.id()),
                p("family", family),
                p("version", version));
    }

    void withdraw(FamilyId family, PregnancyId pregnancy, int version) {
        keepRow(family, pregnancy);
        sql.updateOne("""
                update family.pregnancy set withdrawn_at = :now, version = version + 1
                where id = :id and family = :family and withdrawn_at is null and version = :version
                """, p("now", clock.instant()), p("id", pregnancy), p("family", family), p("version", version));
    }

    private void keepRow(FamilyId family, PregnancyId pregnancy) {
        sql.find(
                        String.class,
                        "select to_jsonb(p)::text from family.pregnancy p where p.id = :id and p.family = :family",
                        p("id", pregnancy),
                        p("family", family))
                .ifPresent(was -> history.keep(family, Compartment.C0, pregnancy, "PREGNANCY", was));
    }
}
