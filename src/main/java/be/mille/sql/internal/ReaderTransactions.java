package be.mille.sql.internal;

import be.mille.sql.TransactionSettings;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells PostgreSQL, as the first statement of every transaction, who is reading. The settings are local to the
 * transaction, so a connection that goes back to the pool carries nothing over.
 */
final class ReaderTransactions extends JdbcTransactionManager {
    private final transient DataSource source;
    private final transient TransactionSettings settings;

    ReaderTransactions(DataSource source, TransactionSettings settings) {
        super(source);
        this.source = source;
        this.settings = settings;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        // asked first: finding out who reads may itself read the web session, which needs a connection of its own
        var current = settings.current();
        super.doBegin(transaction, definition);
        try {
            apply(current);
        } catch (SQLException | RuntimeException e) {
            doRollbackQuietly(transaction);
            throw new CannotCreateTransactionException("The reader could not be told to the database", e);
        }
    }

    private void doRollbackQuietly(Object transaction) {
        try {
            var holder = (@Nullable ConnectionHolder) TransactionSynchronizationManager.getResource(source);
            if (holder != null) {
                holder.getConnection().rollback();
            }
        } catch (SQLException ignored) {
            // the connection is broken and leaves the pool; the first failure is the one to report
        }
        doCleanupAfterCompletion(transaction);
    }

    private void apply(Map<String, String> current) throws SQLException {
        if (current.isEmpty()) {
            return;
        }
        var holder = (@Nullable ConnectionHolder) TransactionSynchronizationManager.getResource(source);
        if (holder == null) {
            throw new IllegalStateException("No connection in this transaction");
        }
        var sql = new StringBuilder("select ");
        current.forEach(
                (name, value) -> sql.append(sql.length() > 7 ? ", " : "").append("set_config(?, ?, true)"));
        try (var statement = holder.getConnection().prepareStatement(sql.toString())) {
            int i = 1;
            for (var entry : current.entrySet()) {
                statement.setString(i++, entry.getKey());
                statement.setString(i++, entry.getValue());
            }
            statement.execute();
        }
    }
}
