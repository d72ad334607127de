package be.mille.erasure.internal;

import static be.mille.sql.Sql.p;

import be.mille.sql.Sql;
import java.time.Clock;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Database and file say the same: what was erased is noted in the file, and what the file knows and the database does not (a backup
 * was put back) is erased again at the start, before anybody can sign in.
 */
@Component
@DependsOnDatabaseInitialization
class Tombstones implements InitializingBean {
    private static final Logger LOG = LoggerFactory.getLogger(Tombstones.class);

    private final Sql sql;
    private final TombstoneFile file;
    private final FileOfThisDatabase itsFile;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Tombstones(
            Sql sql,
            TombstoneFile file,
            FileOfThisDatabase itsFile,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.file = file;
        this.itsFile = itsFile;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Override
    public void afterPropertiesSet() {
        transaction.executeWithoutResult(_ -> itsFile.check());
        long again = file.read().stream().filter(this::erasedAgain).count();
        if (again > 0) {
            LOG.warn("{} erasures were done again: this database comes from a backup of before", again);
        }
        keep();
    }

    /** Each erasure in its own transaction: one that fails stops the start. */
    private boolean erasedAgain(Tombstone one) {
        return Objects.requireNonNull(transaction.execute(_ -> sql.find(
                        row -> row.getBoolean("done"),
                        "select erasure.again(:id, :records, :whole, :subjects, :at) as done",
                        p("id", one.id()),
                        p("records", one.records()),
                        p("whole", one.whole()),
                        p("subjects", one.subjects()),
                        p("at", one.at()))
                .orElse(false)));
    }

    /** Notes what the file does not know yet: what an earlier stop kept from being noted, and what another node erased. */
    @Scheduled(
            initialDelayString = "${mille.tombstones.every:PT15M}",
            fixedDelayString = "${mille.tombstones.every:PT15M}")
    synchronized void keep() {
        var known = file.read().stream().map(Tombstone::id).collect(Collectors.toSet());
        var erased = Objects.requireNonNull(transaction.execute(
                _ -> sql.list(Tombstone::of, "select id, records, whole, subjects, at from erasure.tombstones()")));
        var more = erased.stream().filter(one -> !known.contains(one.id())).toList();
        if (!more.isEmpty()) {
            file.add(more);
        }
        // only now: a stop in between is no older copy of the file
        transaction.executeWithoutResult(_ -> sql.list(
                _ -> true,
                "select erasure.noted(cast(:ids as uuid[]), :now)",
                p("ids", erased.stream().map(Tombstone::id).toList()),
                p("now", clock.instant())));
    }
}
