package be.mille.access.internal;

import be.mille.sql.Sql;
import be.mille.sql.TransactionMemory;
import java.time.Instant;
import java.time.OffsetDateTime;

/** What holds for the whole of a transaction that changes who may see what. */
final class Moment {
    private Moment() {}

    /**
     * The moment this transaction began, by which row-level security judges all of it: a relation or clearance that began a
     * millisecond later would not open what the same transaction goes on to write.
     */
    static Instant of(Sql sql) {
        return sql.find(row -> row.getObject("at", OffsetDateTime.class).toInstant(), "select access.moment() as at")
                .orElseThrow();
    }

    /** What this transaction knew about who may open what is asked anew. */
    static void forget() {
        TransactionMemory.forget(AccessEngine.Holder.class);
    }
}
