package be.mille.referral.internal;

import be.mille.access.Access;
import be.mille.kernel.Brussels;
import be.mille.referral.Workload;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counted by the database over all families of a basin: no row of them comes out. */
@Service
@Transactional
class WorkloadReading implements Workload {
    private final Sql sql;
    private final Access access;
    private final Clock clock;

    WorkloadReading(Sql sql, Access access, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.clock = clock;
    }

    private record Cell(String basin, String category, String fate, long count) {}

    private record Of(String basin, String category) {}

    @Override
    public HalfYear last() {
        access.require(ReferralAction.WORKLOAD);
        var kinds = new HashMap<Of, Map<Fate, Long>>();
        for (var one : sql.list(Cell.class, "select basin, category, fate, count from referral.workload()")) {
            kinds.computeIfAbsent(new Of(one.basin(), one.category()), _ -> new EnumMap<>(Fate.class))
                    .put(Fate.valueOf(one.fate()), one.count());
        }
        return new HalfYear(
                before(Brussels.today(clock)),
                kinds.entrySet().stream()
                        .map(one -> new Kind(one.getKey().basin(), one.getKey().category(), one.getValue()))
                        .sorted(Comparator.comparing(Kind::basin)
                                .thenComparing(
                                        kind -> kind.families().getOrDefault(Fate.ASKED, 0L), Comparator.reverseOrder())
                                .thenComparing(Kind::category))
                        .toList());
    }

    private static LocalDate before(LocalDate today) {
        return today.withDayOfMonth(1)
                .withMonth(today.getMonthValue() > 6 ? 7 : 1)
                .minusMonths(6);
    }
}
