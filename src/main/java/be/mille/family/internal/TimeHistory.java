package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.TypedId;
import be.mille.sql.Sql;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What rows of the time side were before each change, and who changed them. */
@Repository
class TimeHistory {
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    TimeHistory(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param was the whole row as JSON, null for a row that is new */
    void keep(FamilyId family, Compartment compartment, TypedId item, String kind, @Nullable String was) {
        keep(family, compartment, item, kind, was, null);
    }

    /** @param author whose words they were; null for whoever wrote the row, as long as its compartment stays */
    void keep(
            FamilyId family,
            Compartment compartment,
            TypedId item,
            String kind,
            @Nullable String was,
            @Nullable ActorId author) {
        sql.update(
                """
                insert into family.time_history (id, family, compartment, author, item, kind, was, changed_at,
                    changed_by)
                values (:id, :family, :compartment, coalesce(cast(:author as uuid),
                        case when cast(:was as jsonb) ->> 'compartment' = :compartment
                            then (cast(:was as jsonb) ->> 'author')::uuid end, access.actor()),
                    :item, :kind, cast(:was as jsonb), :now, :by)
                """,
                p("id", ids.next()),
                p("family", family),
                p("compartment", compartment),
                p("author", author),
                p("item", item),
                p("kind", kind),
                p("was", was),
                p("now", clock.instant()),
                p("by", CurrentActor.get().id()));
    }

    /** The row as it was before its last change; the text is null when there was none. Empty when nothing ever changed. */
    Optional<Before> beforeLast(FamilyId family, TypedId item, String kind) {
        return sql.find(Before.class, """
                select was::text as was from family.time_history
                where item = :item and family = :family and kind = :kind
                order by changed_at desc, coalesce((was ->> 'version')::integer, -1) desc limit 1
                """, p("item", item), p("family", family), p("kind", kind));
    }

    record Before(@Nullable String was) {}
}
