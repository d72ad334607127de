package be.mille.screening.internal;

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

/** On which days a screening was held: only one that was finished, on the day it took place. Everybody around her may know. */
@Component
@Transactional
class ScreeningFacts implements ExpectedFacts {
    /** Hers alone: that the second parent was talked with fulfils nothing that is expected of her record. */
    private static final String HELD = """
            select s.family, (s.started_at at time zone 'Europe/Brussels')::date as day from screening.screening s
            """;

    private final Sql sql;

    ScreeningFacts(Sql sql) {
        this.sql = sql;
    }

    private record Held(FamilyId family, Fact fact) {}

    @Override
    public List<Fact> of(FamilyId family) {
        return sql
                .list(
                        ScreeningFacts::held,
                        HELD + "where s.family = :family and s.person is null and s.state = 'DONE'",
                        p("family", family))
                .stream()
                .map(Held::fact)
                .toList();
    }

    @Override
    public Map<FamilyId, List<Fact>> ofMine() {
        return sql
                .list(
                        ScreeningFacts::held,
                        HELD
                                + "join access.my_families() mine(family) on mine.family = s.family where s.person is null and s.state = 'DONE'")
                .stream()
                .collect(Collectors.groupingBy(Held::family, Collectors.mapping(Held::fact, Collectors.toList())));
    }

    private static Held held(ResultSet row) throws SQLException {
        return new Held(
                new FamilyId(row.getObject("family", UUID.class)),
                new Fact("screening", row.getObject("day", LocalDate.class)));
    }
}
