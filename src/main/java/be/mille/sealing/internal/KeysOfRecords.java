package be.mille.sealing.internal;

import be.mille.sql.Restored;
import be.mille.sql.Sql;
import be.mille.sql.UnsafeStartException;
import java.util.Objects;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whether what is closed in the history of records has its keys. A backup that was put back in parts may hold records whose keys it does not
 * hold: what was written would not open, and what is written next would be closed under new keys, so that the old ones fit nothing more.
 */
@Component
@DependsOnDatabaseInitialization
class KeysOfRecords implements InitializingBean {
    private final Sql sql;
    private final Restored restored;
    private final TransactionTemplate transaction;

    KeysOfRecords(Sql sql, Restored restored, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.restored = restored;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        long without = Objects.requireNonNull(transaction.execute(_ ->
                sql.find(Long.class, "select deployment.records_without_key()").orElseThrow()));
        if (without > 0) {
            restored.partly(new UnsafeStartException(
                    without
                            + " records lack a key: the keys (schema sealing) come from an older backup than the records.",
                    "Put all schemas back from one and the same backup. " + Restored.OR_ACCEPT));
        }
    }
}
