package be.mille.careplan.internal;

import static be.mille.sql.Sql.p;

import be.mille.careplan.Step;
import be.mille.kernel.ActorId;
import be.mille.sql.Sql;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Steps across all families of the reader: each list is one query, and starts from her families. */
@Component
class MyStepStore {
    record Row(Step step, @Nullable String domain) {}

    private final Sql sql;

    MyStepStore(Sql sql) {
        this.sql = sql;
    }

    /** What she is to do, and what she was told "not now" about until today. */
    List<Row> expectedOf(ActorId actor, LocalDate today) {
        return sql.list(
                row -> new Row(PlanRows.step(row), row.getString("need_domain")),
                """
                select %s, n.domain as need_domain
                from access.my_families() mine(family)
                join careplan.step s on s.family = mine.family
                join careplan.need n on n.id = s.need and n.family = s.family
                where ((s.owner = :actor and s.owner_kind = 'PROFESSIONAL' and s.wish = 'WANTS'
                        and s.progress not in ('DONE', 'COULD_NOT'))
                    or (s.owner = :actor and s.owner_kind = 'PROFESSIONAL' and s.wish = 'NOT_ASKED')
                    or (s.wish_by = :actor and s.wish = 'NOT_NOW' and s.talk_again <= :today))
                  and n.state in ('OPEN', 'UNMET_NO_OFFER')
                  and not (s.about_baby and exists (
                    select 1 from careplan.loss l where l.family = s.family and l.since >= s.created_at))
                """.formatted(PlanRows.STEP),
                p("actor", actor),
                p("today", today));
    }

    /** The open step with the nearest day of each family. */
    List<Step> nextOfEach() {
        return sql.list(PlanRows::step, """
                select distinct on (s.family) %s
                from access.my_families() mine(family)
                join careplan.step s on s.family = mine.family
                join careplan.need n on n.id = s.need and n.family = s.family
                where s.wish = 'WANTS' and s.progress not in ('DONE', 'COULD_NOT')
                  and n.state in ('OPEN', 'UNMET_NO_OFFER')
                  and not (s.about_baby and exists (
                    select 1 from careplan.loss l where l.family = s.family and l.since >= s.created_at))
                order by s.family, s.due, s.id
                """.formatted(PlanRows.STEP));
    }
}
