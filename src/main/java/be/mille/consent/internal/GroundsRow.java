package be.mille.consent.internal;

import be.mille.consent.Decider;
import be.mille.consent.Decider.Representative;
import be.mille.consent.Grounds;
import be.mille.consent.Purpose;
import be.mille.sealing.Seal;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** What for and who decided, as columns of an event. */
record GroundsRow(
        @Nullable String task,
        @Nullable String words,
        @Nullable String decidedBy,
        @Nullable String name,
        @Nullable String tie,
        @Nullable String item) {
    private static final String HERSELF = "HERSELF";
    private static final String REPRESENTATIVE = "REPRESENTATIVE";

    GroundsRow(Grounds of) {
        this(
                of.purpose(),
                of.decider(),
                of.decider() == null ? null : of.decider().instead());
    }

    private GroundsRow(@Nullable Purpose purpose, @Nullable Decider decider, @Nullable Representative instead) {
        this(
                purpose == null ? null : purpose.task(),
                purpose == null ? null : purpose.words(),
                decider == null ? null : instead == null ? HERSELF : REPRESENTATIVE,
                instead == null ? null : instead.name(),
                instead == null ? null : instead.tie(),
                instead == null ? null : instead.item());
    }

    static Grounds read(ResultSet row, Seal seal) throws SQLException {
        var task = row.getString("task");
        var by = row.getString("decided_by");
        return new Grounds(
                task == null ? null : new Purpose(task, seal.openAny("task_words", row.getString("task_words"))),
                by == null ? null : by.equals(HERSELF) ? Decider.HERSELF : new Decider(instead(row, seal)));
    }

    private static Representative instead(ResultSet row, Seal seal) throws SQLException {
        return new Representative(
                seal.open("decider_name", row.getString("decider_name")),
                seal.open("decider_tie", row.getString("decider_tie")),
                seal.open("decider_item", row.getString("decider_item")));
    }
}
