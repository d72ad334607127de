package be.mille.audit.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Copies the log out of the database, as its owner: the program's own role cannot read it. */
final class LogExport {
    private static final int AT_ONCE = 1000;

    private LogExport() {}

    /** One snapshot of the whole, so that the last checkpoint fits the entries. */
    static void copy(Connection owner, Path file) throws SQLException, IOException {
        owner.setAutoCommit(false);
        owner.setReadOnly(true);
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var out = new LogFile.Writer(file)) {
            anchors(owner, out);
            entries(owner, out);
        } finally {
            owner.rollback();
        }
    }

    private static void anchors(Connection owner, LogFile.Writer out) throws SQLException, IOException {
        try (var checkpoints =
                        owner.prepareStatement("select number, text, signature from audit.checkpoint order by number");
                var heads = owner.prepareStatement(
                        "select actor, length, head from audit.checkpoint_head where checkpoint = ? order by actor")) {
            checkpoints.setFetchSize(AT_ONCE);
            var rows = checkpoints.executeQuery();
            while (rows.next()) {
                heads.setLong(1, rows.getLong("number"));
                var moved = new ArrayList<Head>();
                var found = heads.executeQuery();
                while (found.next()) {
                    moved.add(new Head(
                            found.getObject("actor", UUID.class), found.getLong("length"), found.getBytes("head")));
                }
                out.add(new Anchor(rows.getString("text"), rows.getBytes("signature"), moved));
            }
        }
    }

    private static void entries(Connection owner, LogFile.Writer out) throws SQLException, IOException {
        try (var statement = owner.prepareStatement("""
                select actor, position, at, organisation, function, action, outcome, reason, family, compartments, request,
                    previous, hash
                from audit.entry order by actor, position
                """)) {
            statement.setFetchSize(AT_ONCE);
            var rows = statement.executeQuery();
            while (rows.next()) {
                out.add(entry(rows));
            }
        }
    }

    private static LoggedEntry entry(ResultSet row) throws SQLException {
        return new LoggedEntry(
                row.getObject("actor", UUID.class),
                row.getLong("position"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("organisation", UUID.class),
                row.getString("function"),
                row.getString("action"),
                row.getString("outcome"),
                row.getString("reason"),
                row.getObject("family", UUID.class),
                List.of((String[]) row.getArray("compartments").getArray()),
                row.getString("request"),
                row.getBytes("previous"),
                row.getBytes("hash"));
    }
}
