package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.family.Pregnancy.Outcome;
import be.mille.family.Stage;
import be.mille.family.ToldTwice;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Stages of families from their pregnancies and children; one query for one family or for all of the reader. */
@Component
@Transactional
class StoredStages implements StageReader {
    private static final String LINES = """
            select p.family, p.due, p.outcome, p.ended_on, count(c.id) as children,
                count(c.id) filter (where c.died_on is null) as living, max(c.died_on) as last_death
            """;
    private static final String CHILDREN = """
             left join family.child c on c.pregnancy = p.id and c.withdrawn_at is null
            where p.withdrawn_at is null
            """;

    private final Sql sql;
    private final MergeStore merges;
    private final Clock clock;
    private final RecordEnd end;

    StoredStages(Sql sql, MergeStore merges, Clock clock, RecordEnd end) {
        this.sql = sql;
        this.merges = merges;
        this.clock = clock;
        this.end = end;
    }

    private record FamilyLine(FamilyId family, StageRules.Line line) {
        ToldTwice.Told told() {
            return new ToldTwice.Told(family, line.due(), line.outcome(), line.endedOn());
        }
    }

    @Override
    public Stage stage(FamilyId family) {
        return stage(
                family,
                sql.list(
                        StoredStages::line,
                        LINES + "from family.pregnancy p" + CHILDREN + " and p.family = any(:along) group by p.id",
                        p("along", merges.along(family))));
    }

    /** Families without any pregnancy have no entry. */
    @Override
    public Map<FamilyId, Stage> stagesOfMine() {
        var kept = merges.keptOfMine();
        var lines = sql
                .list(
                        StoredStages::line,
                        LINES
                                + "from access.my_families() mine(family) join family.pregnancy p on p.family = mine.family"
                                + CHILDREN + " group by p.id")
                .stream()
                .collect(Collectors.groupingBy(line -> kept.of(line.family())));
        var stages = new HashMap<FamilyId, Stage>();
        lines.forEach((family, own) -> stages.put(family, stage(family, own)));
        return stages;
    }

    private Stage stage(FamilyId family, List<FamilyLine> lines) {
        var once = ToldTwice.once(family, lines, FamilyLine::told).stream()
                .map(FamilyLine::line)
                .toList();
        return StageRules.stage(once, Brussels.today(clock), end.years());
    }

    private static FamilyLine line(ResultSet row) throws SQLException {
        int living = row.getInt("living");
        return new FamilyLine(
                new FamilyId(row.getObject("family", UUID.class)),
                new StageRules.Line(
                        row.getObject("due", LocalDate.class),
                        Outcome.valueOf(row.getString("outcome")),
                        row.getObject("ended_on", LocalDate.class),
                        row.getInt("children"),
                        living,
                        living == 0 ? row.getObject("last_death", LocalDate.class) : null));
    }
}
