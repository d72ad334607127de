package be.mille.careplan.internal;

import static be.mille.sql.Sql.p;

import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Which forms were received, so that one that is sent twice is written once. */
@Component
class PlanReceipts {
    private final Sql sql;

    PlanReceipts(Sql sql) {
        this.sql = sql;
    }

    boolean received(UUID key) {
        return sql.find(row -> row.getString(1), "select 'x' from careplan.receipt r where r.key = :key", p("key", key))
                .isPresent();
    }

    /** False when the same form was received already, even a moment ago in another transaction. */
    boolean receive(UUID key, FamilyId family, Instant at) {
        return sql.update("""
                        insert into careplan.receipt (key, family, received_at) values (:key, :family, :at)
                        on conflict do nothing
                        """, p("key", key), p("family", family), p("at", at)) == 1;
    }
}
