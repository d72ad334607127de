package be.mille.audit.internal;

import static be.mille.sql.Sql.p;

import be.mille.audit.proof.Anchor;
import be.mille.audit.proof.Checkpoint;
import be.mille.audit.proof.Head;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Checkpoints in the database, through the few functions the program may use. */
@Repository
class CheckpointStore {
    private final Sql sql;

    CheckpointStore(Sql sql) {
        this.sql = sql;
    }

    /** @param signed how long the chain was at the last checkpoint */
    record Standing(Head head, long signed) {
        boolean moved() {
            return head.length() > signed;
        }
    }

    /** @return false when another node makes the checkpoint now */
    boolean mine() {
        return sql.find(row -> row.getBoolean(1), "select audit.anchoring()").orElse(false);
    }

    List<Standing> standings() {
        return sql.list(
                row -> new Standing(
                        new Head(row.getObject("actor", UUID.class), row.getLong("length"), row.getBytes("head")),
                        row.getLong("signed")),
                "select actor, length, head, signed from audit.heads()");
    }

    Optional<Checkpoint> last() {
        return sql.find(row -> Checkpoint.parse(row.getString("text")), "select text from audit.last_checkpoint()");
    }

    /** In their order, without the chains that moved. */
    List<Anchor> after(long number, int most) {
        return sql.list(
                CheckpointStore::anchor,
                "select text, signature from audit.checkpoints(:after, :most)",
                p("after", number),
                p("most", most));
    }

    void insert(Checkpoint checkpoint, byte[] signature, List<Head> moved) {
        var base64 = Base64.getEncoder();
        sql.list(
                _ -> true,
                """
                select audit.anchor(:number, :at, :text, :signature, cast(:actors as uuid[]), cast(:lengths as bigint[]),
                    cast(:heads as text[]))
                """,
                p("number", checkpoint.number()),
                p("at", checkpoint.at()),
                p("text", checkpoint.text()),
                p("signature", signature),
                p("actors", moved.stream().map(Head::actor).toList()),
                p("lengths", moved.stream().map(Head::length).toList()),
                p(
                        "heads",
                        moved.stream()
                                .map(head -> base64.encodeToString(head.hash()))
                                .toList()));
    }

    private static Anchor anchor(ResultSet row) throws SQLException {
        return new Anchor(row.getString("text"), row.getBytes("signature"), List.of());
    }
}
