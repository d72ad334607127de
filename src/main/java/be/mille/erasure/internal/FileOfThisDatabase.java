package be.mille.erasure.internal;

import static be.mille.sql.Sql.p;

import be.mille.kernel.Ids;
import be.mille.sql.DatabaseSpace;
import be.mille.sql.Restored;
import be.mille.sql.Sql;
import be.mille.sql.UnsafeStartException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Whether the tombstone file is the one of this database. A file that was forgotten after a disaster, or one of another database, would
 * let erased people come back with a backup.
 */
@Component
class FileOfThisDatabase {
    private static final String REMEDY =
            "Put the file back from its safe copy; a further node of the same database takes a copy of the file of another node. ";

    private final Sql sql;
    private final DatabaseSpace space;
    private final TombstoneFile file;
    private final Restored restored;
    private final Ids ids;
    private final Clock clock;

    FileOfThisDatabase(Sql sql, DatabaseSpace space, TombstoneFile file, Restored restored, Ids ids, Clock clock) {
        this.sql = sql;
        this.space = space;
        this.file = file;
        this.restored = restored;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Inside a transaction, at the start. A training space is thrown away and begun anew; its file says nothing.
     *
     * @throws UnsafeStartException where the file is missing or of another database, unless the operator says that it is lost for good
     */
    void check() {
        if (space.training()) {
            return;
        }
        var known = database();
        var noted = file.database();
        if (known.isEmpty()) {
            begin(noted);
        } else if (noted.isEmpty()) {
            restored.partly(new UnsafeStartException(
                    "What was erased from this database is noted in a file that is not there: " + file + ".",
                    REMEDY + Restored.OR_ACCEPT));
            file.begin(known.get());
        } else if (!noted.equals(known)) {
            restored.partly(new UnsafeStartException(
                    "What was erased is noted for another database in " + file + ".", REMEDY + Restored.OR_ACCEPT));
        }
    }

    private Optional<UUID> database() {
        return sql.find(UUID.class, "select id from erasure.tombstone_file");
    }

    /** A new database, or one of a backup from before files were numbered: the file that is there is its own. */
    private void begin(Optional<UUID> noted) {
        var id = noted.orElseGet(ids::next);
        sql.update(
                "insert into erasure.tombstone_file (id, begun_at) values (:id, :now) on conflict do nothing",
                p("id", id),
                p("now", clock.instant()));
        if (noted.isEmpty()) {
            file.begin(database().orElse(id));
        }
    }
}
