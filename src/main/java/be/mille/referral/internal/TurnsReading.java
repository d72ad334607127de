package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.family.Merges;
import be.mille.kernel.FamilyId;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.Turns;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the turns of all requests of a family at once. */
@Service
@Transactional
class TurnsReading implements Turns {
    private final Merges merges;
    private final Sql sql;

    TurnsReading(Merges merges, Sql sql) {
        this.merges = merges;
        this.sql = sql;
    }

    private record Row(ReferralId request, Turn turn) {}

    @Override
    public Map<ReferralId, List<Turn>> of(FamilyId family) {
        var records = merges.records(ReferralAction.LIST, family);
        return sql.list(TurnsReading::row, """
                        select e.request, e.state, e.at from referral.event e
                        where e.family = any(:records) and e.state is not null order by e.at, e.id
                        """, p("records", records)).stream()
                .collect(Collectors.groupingBy(
                        Row::request, Collectors.mapping(Row::turn, Collectors.toUnmodifiableList())));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new ReferralId(row.getObject("request", UUID.class)),
                new Turn(
                        ReferralState.valueOf(row.getString("state")),
                        row.getObject("at", OffsetDateTime.class).toInstant()));
    }
}
