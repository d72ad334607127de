package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The day of the last contact: only what took place counts, never an attempt, an opened record or an appointment. A contact known only
 * by its month or its year counts as on the first day of it: that there was one since then is certain, that there was one later is
 * not, and a silence that looks too long makes somebody ask, one that looks too short makes nobody ask.
 */
@Component
@Transactional
class LastContacts implements LastContactReader {
    private final Sql sql;
    private final MergeStore merges;

    LastContacts(Sql sql, MergeStore merges) {
        this.sql = sql;
        this.merges = merges;
    }

    private record Last(FamilyId family, LocalDate day) {}

    @Override
    public Optional<LocalDate> of(FamilyId family) {
        return sql.find(row -> row.getObject("day", LocalDate.class), """
                select (c.starts_at at time zone 'Europe/Brussels')::date as day from family.contact c
                where c.family = any(:along) and c.state = 'DONE' and c.withdrawn_at is null
                order by c.starts_at desc limit 1
                """, p("along", merges.along(family)));
    }

    @Override
    public Map<FamilyId, LocalDate> ofMine() {
        return latest("DONE");
    }

    @Override
    public Map<FamilyId, LocalDate> triedOfMine() {
        return latest("ATTEMPTED");
    }

    /** Of records that are read as one the latest. */
    private Map<FamilyId, LocalDate> latest(String state) {
        var kept = merges.keptOfMine();
        return sql
                .list(
                        row -> new Last(
                                new FamilyId(row.getObject("family", UUID.class)),
                                row.getObject("day", LocalDate.class)),
                        """
                        select mine.family, (max(c.starts_at) at time zone 'Europe/Brussels')::date as day
                        from access.my_families() mine(family) join family.contact c on c.family = mine.family
                        where c.state = :state and c.withdrawn_at is null group by mine.family
                        """,
                        p("state", state))
                .stream()
                .collect(Collectors.toMap(
                        last -> kept.of(last.family()), Last::day, (one, other) -> one.isAfter(other) ? one : other));
    }
}
