package be.mille.careplan.internal;

import static be.mille.sql.Sql.p;

import be.mille.careplan.Need;
import be.mille.careplan.NeedId;
import be.mille.careplan.Step;
import be.mille.careplan.StepId;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rows of needs and steps that changes replaced. */
@Component
class PlanHistory {
    private final Sql sql;
    private final PlanRows rows;

    PlanHistory(Sql sql, PlanRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    void keep(Need need, int version, ActorId by, Instant at) {
        sql.update("""
                insert into careplan.need_history (need, version, family, compartment, author, row, changed_by, changed_at)
                select n.id, n.version, n.family, n.compartment, n.author, to_jsonb(n), :by, :at
                from careplan.need n where n.id = :id and n.version = :version
                """, p("id", need.id()), p("version", version), p("by", by), p("at", at));
    }

    void keep(Step step, ActorId by, Instant at) {
        sql.update("""
                insert into careplan.step_history (step, version, family, compartment, author, row, changed_by, changed_at)
                select s.id, s.version, s.family, s.compartment, s.author, to_jsonb(s), :by, :at
                from careplan.step s where s.id = :id and s.version = :version
                """, p("id", step.id()), p("version", step.version()), p("by", by), p("at", at));
    }

    /** The step as it was at an earlier version. */
    Optional<Step> stepAt(FamilyId family, StepId id, int version) {
        return sql.find(
                rows::step,
                "select " + PlanRows.STEP + """
                         from careplan.step_history h, jsonb_populate_record(null::careplan.step, h.row) s
                        where h.family = :family and h.step = :id and h.version = :version
                        """,
                p("family", family),
                p("along", List.of(family)),
                p("id", id),
                p("version", version));
    }

    /** The need as it was at an earlier version. */
    Optional<Need> needAt(FamilyId family, NeedId id, int version) {
        return sql.find(
                rows::need, "select " + PlanRows.NEED + """
                         from careplan.need_history h, jsonb_populate_record(null::careplan.need, h.row) n
                        where h.family = :family and h.need = :id and h.version = :version
                        """, p("family", family), p("id", id), p("version", version));
    }
}
