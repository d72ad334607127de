package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.CurrentActor;
import be.mille.family.Merges;
import be.mille.family.Merges.Kept;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.sql.Sql;
import be.mille.sql.TransactionMemory;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which records are read as one, and the relations that were added for it. */
@Component
class MergeStore {
    /** A relation that exists only because of a merge. */
    record Added(FamilyId family, ActorId actor, UUID relation, Instant merged) {}

    private record KeptOf(ActorId reader) {}

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    MergeStore(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    private Kept readKept() {
        var into = new HashMap<FamilyId, FamilyId>();
        sql.list(row -> Map.entry(new FamilyId(Rows.id(row, "merged")), new FamilyId(Rows.id(row, "family"))), """
                        select m.merged, m.family
                        from access.my_families() mine(family) join family.merge m on m.merged = mine.family
                        join family.family s on s.id = m.family
                        where m.undone_at is null
                        """)
                .forEach(one -> into.put(one.getKey(), one.getValue()));
        return new Kept(into);
    }

    /** Every list of a page needs it. */
    Kept keptOfMine() {
        return TransactionMemory.untilWritten(new KeptOf(CurrentActor.get().id()), this::readKept);
    }

    UUID insert(FamilyId surviving, FamilyId merged) {
        var id = ids.next();
        sql.update(
                """
                insert into family.merge (id, family, merged, merged_by, merged_at)
                values (:id, :family, :merged, :by, :now)
                """,
                p("id", id),
                p("family", surviving),
                p("merged", merged),
                p("by", CurrentActor.get().id()),
                p("now", clock.instant()));
        return id;
    }

    void added(UUID merge, FamilyId family, ActorId actor, UUID relation) {
        sql.update(
                "insert into family.merge_relation (merge, family, actor, relation) values (:merge, :family, :actor, :relation)",
                p("merge", merge),
                p("family", family),
                p("actor", actor),
                p("relation", relation));
    }

    List<Added> added(UUID merge) {
        return sql.list(
                row -> new Added(
                        new FamilyId(Rows.id(row, "family")),
                        new ActorId(Rows.id(row, "actor")),
                        Rows.id(row, "relation"),
                        row.getObject("merged_at", OffsetDateTime.class).toInstant()),
                """
                select a.family, a.actor, a.relation, m.merged_at
                from family.merge_relation a join family.merge m on m.id = a.merge
                where a.merge = :merge and a.relation is not null order by a.family, a.actor
                """,
                p("merge", merge));
    }

    void undo(UUID merge) {
        sql.updateOne(
                "update family.merge set undone_by = :by, undone_at = :now where id = :merge and undone_at is null",
                p("by", CurrentActor.get().id()),
                p("now", clock.instant()),
                p("merge", merge));
    }

    List<Merges.Merge> running(FamilyId family) {
        return sql.list(
                row -> new Merges.Merge(
                        Rows.id(row, "id"), new FamilyId(Rows.id(row, "family")), new FamilyId(Rows.id(row, "merged"))),
                """
                select id, family, merged from family.merge
                where (family = :family or merged = :family) and undone_at is null order by merged_at, id
                """,
                p("family", family));
    }

    /** The record first, then those merged into it that the reader has; every part of a page asks it. */
    List<FamilyId> along(FamilyId family) {
        return TransactionMemory.untilWritten(new Along(CurrentActor.get().id(), family), () -> readAlong(family));
    }

    private record Along(ActorId reader, FamilyId family) {}

    private List<FamilyId> readAlong(FamilyId family) {
        var along = new ArrayList<FamilyId>(List.of(family));
        along.addAll(sql.list(row -> new FamilyId(Rows.id(row, "id")), """
                select f.id from family.merge m join family.family f on f.id = m.merged
                where m.family = :family and m.undone_at is null order by m.merged_at, f.id
                """, p("family", family)));
        return List.copyOf(along);
    }

    /** The record first, then all that are read as one with it and that the reader has, whichever of them it is. */
    List<FamilyId> together(FamilyId family) {
        var together = new ArrayList<FamilyId>(List.of(family));
        together.addAll(sql.list(row -> new FamilyId(Rows.id(row, "id")), """
                with one as (
                    select coalesce((select m.family from family.merge m where m.merged = :family and m.undone_at is null), :family) as kept)
                select f.id from family.family f join one on f.id = one.kept or f.id in (
                    select m.merged from family.merge m where m.family = one.kept and m.undone_at is null)
                where f.id <> :family order by f.opened_at, f.id
                """, p("family", family)));
        return List.copyOf(together);
    }
}
