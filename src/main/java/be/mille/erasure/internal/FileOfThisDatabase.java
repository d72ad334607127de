package be.mille.erasure.internal;

import static be.mille.sql.Sql.p;

import be.mille.kernel.Ids;
import be.mille.sql.DatabaseSpace;
import be.mille.sql.Restored;
import be.mille.sql.Sql;
import be.mille.sql.UnsafeStartException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Whether the tombstone file is the one of this database, and holds what it held. A file that was forgotten after a disaster, one of another
 * database or an older copy of the right one would let erased people come back with a backup.
 */
@Component
class FileOfThisDatabase {
    private static final String REMEDY =
            "Put the file back from its safe copy; a further node of the same database takes a copy of the file of another node. ";

    /** Within that time another node may have erased what the file of this one does not hold yet. */
    private static final Duration NOTED_EVERYWHERE = Duration.ofHours(1);

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
     * @throws UnsafeStartException where the file is missing, of another database or older, unless the operator says that it is lost for good
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
        } else if (!holdsWhatItHeld()) {
            restored.partly(new UnsafeStartException(
                    "What was erased is noted in an older copy of its file, or in one that was changed: " + file + ".",
                    REMEDY + Restored.OR_ACCEPT));
        }
    }

    private boolean holdsWhatItHeld() {
        var held =
                file.read().stream().collect(Collectors.toMap(Tombstone::id, Function.identity(), (first, _) -> first));
        return sql
                .list(
                        Tombstone::of,
                        "select id, records, whole, subjects, at from erasure.noted_before(:moment)",
                        p("moment", clock.instant().minus(NOTED_EVERYWHERE)))
                .stream()
                .allMatch(one -> {
                    var line = held.get(one.id());
                    return line != null && line.sameAs(one);
                });
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
