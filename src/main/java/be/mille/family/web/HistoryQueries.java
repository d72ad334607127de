package be.mille.family.web;

import static be.mille.sql.Sql.p;

import be.mille.family.FamilyAction;
import be.mille.family.Merges;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Who changed what in a record; row-level security leaves out what lies in compartments closed to the reader. */
@Component
class HistoryQueries {
    static final int PAGE = 100;

    /** One change, its fields before and after. */
    record Change(ActorId actor, Instant at, String section, Map<String, String> before, Map<String, String> after) {}

    private final Sql sql;
    private final Merges merges;
    private final ObjectMapper json;
    private final Sealing sealing;

    HistoryQueries(Sql sql, Merges merges, ObjectMapper json, Sealing sealing) {
        this.sealing = sealing;
        this.sql = sql;
        this.merges = merges;
        this.json = json;
    }

    /** One page of changes, the newest first, and one more where there are older ones. @param page from 1 */
    @Transactional
    List<Change> of(FamilyId family, int page) {
        var records = merges.records(FamilyAction.SEE_HISTORY, family);
        return sql.list(
                row -> new Change(
                        new ActorId(row.getObject("actor", UUID.class)),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("section"),
                        fields(sealing.of("family.change", row), "before", row.getString("before")),
                        fields(sealing.of("family.change", row), "after", row.getString("after"))),
                """
                select id, family, compartment, actor, changed_at, section, before, after from family.change
                where family = any(:records) order by changed_at desc, id desc limit :most offset :from
                """,
                p("records", records),
                p("most", PAGE + 1),
                p("from", (page - 1) * PAGE));
    }

    private Map<String, String> fields(Seal seal, String column, @Nullable String stored) {
        return stored == null
                ? Map.of()
                : json.readValue(
                        seal.open(column, json.readValue(stored, String.class)),
                        new TypeReference<Map<String, String>>() {});
    }
}
