package be.mille.careplan.internal;

import static be.mille.sql.Sql.p;

import be.mille.careplan.Step;
import be.mille.family.Merges.Kept;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Steps across all families of the reader: each list is one query, and starts from her families. */
@Component
class MyStepStore {
    record Row(Step step, @Nullable String domain) {}

    private record Loss(FamilyId family, String since) {}

    private final Sql sql;
    private final PlanRows rows;

    MyStepStore(Sql sql, PlanRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** What she is to do, and what she was told "not now" about until today. */
    List<Row> expectedOf(ActorId actor, LocalDate today, Kept kept) {
        var elsewhere = lossesElsewhere(kept);
        return sql.list(
                row -> new Row(rows.step(row), row.getString("need_domain")),
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
                  and not (s.about_baby and exists (
                    select 1 from unnest(cast(:alongFamilies as uuid[]), cast(:alongSinces as timestamptz[]))
                        as l(family, since)
                    where l.family = s.family and l.since >= s.created_at))
                """.formatted(PlanRows.STEP),
                p("actor", actor),
                p("today", today),
                p("along", List.of()),
                p("alongFamilies", elsewhere.stream().map(Loss::family).toList()),
                p("alongSinces", elsewhere.stream().map(Loss::since).toList()));
    }

    /** The open step with the nearest day of each record; what is the second parent's is no step of hers. */
    List<Step> nextOfEach(Kept kept) {
        var elsewhere = lossesElsewhere(kept);
        return sql.list(
                rows::step,
                """
                select distinct on (s.family) %s
                from access.my_families() mine(family)
                join careplan.step s on s.family = mine.family
                join careplan.need n on n.id = s.need and n.family = s.family
                where s.wish = 'WANTS' and s.progress not in ('DONE', 'COULD_NOT')
                  and n.state in ('OPEN', 'UNMET_NO_OFFER') and s.compartment <> 'C10'
                  and not (s.about_baby and exists (
                    select 1 from careplan.loss l where l.family = s.family and l.since >= s.created_at))
                  and not (s.about_baby and exists (
                    select 1 from unnest(cast(:alongFamilies as uuid[]), cast(:alongSinces as timestamptz[]))
                        as l(family, since)
                    where l.family = s.family and l.since >= s.created_at))
                order by s.family, s.due, s.id
                """.formatted(PlanRows.STEP),
                p("along", List.of()),
                p("alongFamilies", elsewhere.stream().map(Loss::family).toList()),
                p("alongSinces", elsewhere.stream().map(Loss::since).toList()));
    }

    /** A loss told in one of the records that are read as one silences the steps of the others too. */
    private List<Loss> lossesElsewhere(Kept kept) {
        if (kept.into().isEmpty()) {
            return List.of();
        }
        var merged = new HashSet<>(kept.into().keySet());
        merged.addAll(kept.into().values());
        var told = sql.list(
                row -> new Loss(new FamilyId(row.getObject("family", UUID.class)), row.getString("since")),
                "select family, since::text as since from careplan.loss where family = any(:merged)",
                p("merged", merged));
        return told.stream()
                .flatMap(loss -> merged.stream()
                        .filter(other -> kept.of(other).equals(kept.of(loss.family())))
                        .map(other -> new Loss(other, loss.since())))
                .toList();
    }
}
