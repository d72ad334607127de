package be.mille.family.web;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.family.FamilyAction;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
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
    private static final int MOST = 300;

    /** One change, its fields before and after. */
    record Change(ActorId actor, Instant at, String section, Map<String, String> before, Map<String, String> after) {}

    private final Sql sql;
    private final Access access;
    private final ObjectMapper json;

    HistoryQueries(Sql sql, Access access, ObjectMapper json) {
        this.sql = sql;
        this.access = access;
        this.json = json;
    }

    @Transactional
    List<Change> of(FamilyId family) {
        access.require(FamilyAction.SEE_HISTORY, family);
        return sql.list(
                row -> new Change(
                        new ActorId(row.getObject("actor", UUID.class)),
                        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                        row.getString("section"),
                        fields(row.getString("before")),
                        fields(row.getString("after"))),
                """
                select actor, changed_at, section, before, after from family.change
                where family = :family order by changed_at desc, id desc limit :most
                """,
                p("family", family),
                p("most", MOST));
    }

    private Map<String, String> fields(@Nullable String text) {
        return text == null ? Map.of() : json.readValue(text, new TypeReference<Map<String, String>>() {});
    }
}
