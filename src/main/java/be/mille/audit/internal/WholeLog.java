package be.mille.audit.internal;

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
 * Whether every chain of the log ends where it was left, and is as long as its last checkpoint says. Found out at the start, since a chain
 * that goes on behind a cut would look as if nothing had been there. What was changed further back is for the verifier.
 */
@Component
@DependsOnDatabaseInitialization
class WholeLog implements InitializingBean {
    private final Sql sql;
    private final Restored restored;
    private final TransactionTemplate transaction;

    WholeLog(Sql sql, Restored restored, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.restored = restored;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterPropertiesSet() {
        long cut = Objects.requireNonNull(transaction.execute(
                _ -> sql.find(Long.class, "select audit.cut()").orElseThrow()));
        if (cut > 0) {
            restored.partly(new UnsafeStartException(
                    "The access log of " + cut
                            + " professionals is shorter than what was signed or noted of it: it was cut, or comes "
                            + "from an older backup than its checkpoints.",
                    "Put the schema audit back whole, from the same backup as the rest, and verify it (docs/operations/log.md). "
                            + Restored.OR_ACCEPT));
        }
    }
}
