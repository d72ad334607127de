package be.mille.proof;

import be.mille.testing.Owner;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looks in the log of one actor for the refusal that each answer “not there” has to leave. */
final class Refusals {
    /** Answers whose refusal is not in the log. */
    final List<String> missing = new ArrayList<>();

    /** How many answers were looked for. */
    int looked;

    private final Owner owner;
    private final UUID actor;
    private long seen;

    Refusals(Owner owner, UUID actor) {
        this.owner = owner;
        this.actor = actor;
    }

    /** What stands there already is of no answer to come. */
    void begin() {
        since();
    }

    /** @return what this answer left in the log, without its time and its request */
    String after(HttpResponse<String> answer, String path) {
        var rows = since();
        if (answer.statusCode() == 404) {
            looked++;
            if (!is(rows)) {
                missing.add(answer.request().method() + " " + path + ": " + rows);
            }
        }
        return String.join("\n", rows);
    }

    static boolean is(List<String> rows) {
        return rows.stream().anyMatch(one -> one.contains(" DENY "));
    }

    List<String> since() {
        var rows = owner.strings(
                "select concat_ws(' ', action, outcome, reason, family, array_to_string(compartments, ',')) from audit.entry where actor = ? and position > "
                        + seen + " order by position",
                actor);
        seen += rows.size();
        return rows;
    }
}
