package be.mille.consent.internal;

import be.mille.consent.Decider;
import be.mille.consent.Decider.Herself;
import be.mille.consent.Decider.Representative;
import be.mille.consent.Decider.SecondParent;
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
    private static final String SECOND_PARENT = "SECOND_PARENT";

    static GroundsRow of(Grounds grounds) {
        var purpose = grounds.purpose();
        var task = purpose == null ? null : purpose.task();
        var words = purpose == null ? null : purpose.words();
        return switch (grounds.decider()) {
            case null -> new GroundsRow(task, words, null, null, null, null);
            case Herself _ -> new GroundsRow(task, words, HERSELF, null, null, null);
            case Representative(var name, var tie, var item) ->
                new GroundsRow(task, words, REPRESENTATIVE, name, tie, item);
            case SecondParent(var called) -> new GroundsRow(task, words, SECOND_PARENT, called, null, null);
        };
    }

    static Grounds read(ResultSet row, Seal seal) throws SQLException {
        var task = row.getString("task");
        return new Grounds(
                task == null ? null : new Purpose(task, seal.openAny("task_words", row.getString("task_words"))),
                decider(row, seal),
                row.getBoolean("heard"));
    }

    private static @Nullable Decider decider(ResultSet row, Seal seal) throws SQLException {
        return switch (row.getString("decided_by")) {
            case null -> null;
            case HERSELF -> Decider.HERSELF;
            case SECOND_PARENT -> new SecondParent(seal.open("decider_name", row.getString("decider_name")));
            default ->
                new Representative(
                        seal.open("decider_name", row.getString("decider_name")),
                        seal.open("decider_tie", row.getString("decider_tie")),
                        seal.open("decider_item", row.getString("decider_item")));
        };
    }
}
