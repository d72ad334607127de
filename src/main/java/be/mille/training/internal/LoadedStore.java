package be.mille.training.internal;

import static be.mille.sql.Sql.p;

import be.mille.sql.Sql;
import java.time.LocalDate;
import org.springframework.stereotype.Repository;

/** What is loaded already, and how far. */
@Repository
class LoadedStore {
    /**
     * How far something is.
     *
     * @param day the one its dates are counted from
     * @param acts how many are done
     */
    record Loaded(LocalDate day, int acts, boolean complete) {}

    private final Sql sql;

    LoadedStore(Sql sql) {
        this.sql = sql;
    }

    /** Begins it today, or finds where an earlier start began and stopped. */
    Loaded begin(String what, LocalDate today) {
        sql.update(
                "insert into training.loaded (what, day) values (:what, :day) on conflict (what) do nothing",
                p("what", what),
                p("day", today));
        return sql.find(
                        Loaded.class,
                        "select day, acts, complete from training.loaded where what = :what",
                        p("what", what))
                .orElseThrow();
    }

    void advance(String what) {
        sql.update("update training.loaded set acts = acts + 1 where what = :what", p("what", what));
    }

    void complete(String what) {
        sql.update("update training.loaded set complete = true where what = :what", p("what", what));
    }

    /**
     * For this transaction only: it need not wait for the disk, since what a crash loses is done again at the next start; and
     * it looks rows up by index, since the planner does not know yet how many there are in tables that are being filled.
     */
    void hurry() {
        sql.list(row -> 1, """
                select set_config('synchronous_commit', 'off', true), set_config('enable_seqscan', 'off', true),
                    set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)
                """);
    }
}
