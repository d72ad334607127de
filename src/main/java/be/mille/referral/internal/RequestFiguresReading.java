package be.mille.referral.internal;

import be.mille.access.Access;
import be.mille.referral.RequestFigures;
import be.mille.sql.Sql;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counted by the database over all families: no row of them comes out. */
@Service
@Transactional
class RequestFiguresReading implements RequestFigures {
    private final Sql sql;
    private final Access access;

    RequestFiguresReading(Sql sql, Access access) {
        this.sql = sql;
        this.access = access;
    }

    private record Cell(LocalDate quarter, String part, long count) {}

    @Override
    public List<Quarter> quarters() {
        access.require(ReferralAction.FIGURES);
        var quarters = new TreeMap<LocalDate, Map<Part, Long>>(Comparator.reverseOrder());
        for (var one : sql.list(Cell.class, "select quarter, part, count from referral.figures()")) {
            quarters.computeIfAbsent(one.quarter(), _ -> new EnumMap<>(Part.class))
                    .put(Part.valueOf(one.part()), one.count());
        }
        return quarters.entrySet().stream()
                .map(one -> new Quarter(one.getKey(), one.getValue()))
                .toList();
    }
}
