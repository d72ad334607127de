package be.mille.sql;

import java.util.Objects;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database as its owner, the way migrations reach it. For acts of the operator alone: what no page may ever do is not granted to
 * the role pages work with.
 */
@Component
public class OwnerWork {
    private final Sql sql;
    private final TransactionTemplate transaction;

    OwnerWork(Flyway migrations) {
        var owner = Objects.requireNonNull(migrations.getConfiguration().getDataSource());
        this.sql = new Sql(JdbcClient.create(owner));
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(owner));
    }

    /** All of it, or nothing. */
    public <T> T in(Function<Sql, T> work) {
        return Objects.requireNonNull(transaction.execute(_ -> work.apply(sql)));
    }
}
