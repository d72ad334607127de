package be.mille.careplan.internal;

import static be.mille.sql.Sql.p;

import be.mille.family.ExpectedFacts;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * On which days a plan was agreed with her, as far as this reader may know: when she chose a step, or said of every step
 * what she wishes. That she wants none of them is an answer too, and nobody is to ask again for its sake.
 */
@Component
@Transactional
class PlanFacts implements ExpectedFacts {
    private static final String SAID = """
            select distinct s.family, (s.wish_at at time zone 'Europe/Brussels')::date as day from careplan.step s
            """;
    private static final String AGREED = """
            (s.wish in ('WANTS', 'ALREADY') or (s.wish in ('NOT_NOW', 'DECLINES') and not exists (
                select 1 from careplan.step open where open.family = s.family and open.wish = 'NOT_ASKED')))
            """;
    private final Sql sql;

    PlanFacts(Sql sql) {
        this.sql = sql;
    }

    private record Agreed(FamilyId family, Fact fact) {}

    @Override
    public List<Fact> of(FamilyId family) {
        return sql
                .list(PlanFacts::agreed, SAID + "where s.family = :family and " + AGREED, p("family", family))
                .stream()
                .map(Agreed::fact)
                .toList();
    }

    @Override
    public Map<FamilyId, List<Fact>> ofMine() {
        return sql
                .list(
                        PlanFacts::agreed,
                        SAID + "join access.my_families() mine(family) on mine.family = s.family where " + AGREED)
                .stream()
                .collect(Collectors.groupingBy(Agreed::family, Collectors.mapping(Agreed::fact, Collectors.toList())));
    }

    private static Agreed agreed(ResultSet row) throws SQLException {
        return new Agreed(
                new FamilyId(row.getObject("family", UUID.class)),
                new Fact("plan", row.getObject("day", LocalDate.class)));
    }
}
