package be.mille.careplan.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.careplan.SetAsideReason;
import be.mille.careplan.StepId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was decided about proposed paths. */
@Component
class DecisionStore {
    /** @param reason null when the path was taken into the plan */
    record Decision(
            String path, @Nullable String reason, @Nullable String note, Instant at) {
        boolean setAside() {
            return reason != null;
        }
    }

    private static final String TABLE = "careplan.decision";
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final Sealing sealing;

    DecisionStore(Sql sql, Ids ids, Clock clock, Sealing sealing) {
        this.sealing = sealing;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    void taken(FamilyId family, Compartment compartment, String path, String pack, StepId step, boolean adapted) {
        insert(family, compartment, path, pack, adapted ? "ADAPTED" : "ACCEPTED", null, null, step);
    }

    void setAside(
            FamilyId family,
            Compartment compartment,
            String path,
            String pack,
            SetAsideReason reason,
            @Nullable String note) {
        insert(family, compartment, path, pack, "SET_ASIDE", reason, note, null);
    }

    /** All decisions the reader may know, the oldest first. */
    List<Decision> of(FamilyId family, Set<Compartment> open) {
        return sql.list(
                row -> new Decision(
                        row.getString("path"),
                        row.getString("reason"),
                        sealing.of(TABLE, row).openAny("note", row.getString("note")),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()),
                """
                select id, family, compartment, path, reason, note, decided_at from careplan.decision
                where family = :family and compartment = any(:open) order by decided_at, id
                """,
                p("family", family),
                p("open", PlanStore.names(open)));
    }

    private void insert(
            FamilyId family,
            Compartment compartment,
            String path,
            String pack,
            String decision,
            @Nullable SetAsideReason reason,
            @Nullable String note,
            @Nullable StepId step) {
        var id = ids.next();
        sql.update(
                """
                insert into careplan.decision (id, family, compartment, author, path, pack, decision, reason, note, step,
                    decided_by, decided_at)
                values (:id, :family, :compartment,
                    coalesce((select author from careplan.step where id = :step), :by), :path, :pack, :decision, :reason, :note, :step, :by, :now)
                """,
                p("id", id),
                p("family", family),
                p("compartment", compartment),
                p("path", path),
                p("pack", pack),
                p("decision", decision),
                p("reason", reason),
                p("note", sealing.of(TABLE, family, compartment, id).closeAny("note", note)),
                p("step", step),
                p("by", CurrentActor.get().id()),
                p("now", clock.instant()));
    }
}
