package be.mille.careplan.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.careplan.CrisisPlan;
import be.mille.careplan.CrisisPlanId;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Crisis plans, each change with the row it replaced. */
@Component
class CrisisStore {
    private static final String TABLE = "careplan.crisis";
    private final Sql sql;
    private final Sealing sealing;

    CrisisStore(Sql sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    List<CrisisPlan> of(FamilyId family, Set<Compartment> open) {
        return sql.list(this::plan, """
                select id, family, compartment, author, signals, calls, now_do, helplines, changed_by, changed_at, version
                from careplan.crisis where family = :family and compartment = any(:open) order by id
                """, p("family", family), p("open", PlanStore.names(open)));
    }

    Optional<CrisisPlan> find(List<FamilyId> records, CrisisPlanId id) {
        return sql.find(this::plan, """
                select id, family, compartment, author, signals, calls, now_do, helplines, changed_by, changed_at, version
                from careplan.crisis where family = any(:records) and id = :id
                """, p("records", records), p("id", id));
    }

    void insert(CrisisPlan plan) {
        var seal = seal(plan);
        sql.update(
                """
                insert into careplan.crisis (id, family, compartment, signals, calls, now_do, helplines, changed_by,
                    changed_at)
                values (:id, :family, :compartment, :signals, :calls, :nowDo, :helplines, :by, :at)
                """,
                p("id", plan.id()),
                p("family", plan.family()),
                p("compartment", plan.compartment()),
                p("signals", seal.close("signals", plan.signals())),
                p("calls", seal.close("calls", plan.calls())),
                p("nowDo", seal.close("now_do", plan.nowDo())),
                p("helplines", seal.closeAll("helplines", plan.helplines())),
                p("by", plan.changedBy()),
                p("at", plan.changedAt()));
    }

    /** The plan carries the version it replaces. */
    void update(CrisisPlan plan) {
        var seal = seal(plan);
        sql.update(
                """
                insert into careplan.crisis_history (crisis, version, family, compartment, author, row, changed_by, changed_at)
                select c.id, c.version, c.family, c.compartment, c.author, to_jsonb(c), :by, :at
                from careplan.crisis c where c.id = :id and c.version = :version
                """,
                p("by", plan.changedBy()),
                p("at", plan.changedAt()),
                p("id", plan.id()),
                p("version", plan.version()));
        sql.updateOne(
                """
                update careplan.crisis set signals = :signals, calls = :calls, now_do = :nowDo, helplines = :helplines,
                    changed_by = :by, changed_at = :at, version = version + 1
                where id = :id and version = :version
                """,
                p("signals", seal.close("signals", plan.signals())),
                p("calls", seal.close("calls", plan.calls())),
                p("nowDo", seal.close("now_do", plan.nowDo())),
                p("helplines", seal.closeAll("helplines", plan.helplines())),
                p("by", plan.changedBy()),
                p("at", plan.changedAt()),
                p("id", plan.id()),
                p("version", plan.version()));
    }

    private Seal seal(CrisisPlan plan) {
        return sealing.of(TABLE, plan.family(), plan.compartment(), plan.id().value());
    }

    private CrisisPlan plan(ResultSet row) throws SQLException {
        var seal = sealing.of(TABLE, row);
        return new CrisisPlan(
                new CrisisPlanId(row.getObject("id", UUID.class)),
                new FamilyId(row.getObject("family", UUID.class)),
                Compartment.valueOf(row.getString("compartment")),
                new ActorId(row.getObject("author", UUID.class)),
                seal.open("signals", row.getString("signals")),
                seal.open("calls", row.getString("calls")),
                seal.open("now_do", row.getString("now_do")),
                seal.openAll("helplines", List.of((String[])
                        row.getArray("helplines").getArray())),
                new ActorId(row.getObject("changed_by", UUID.class)),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                row.getInt("version"));
    }
}
