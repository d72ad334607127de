package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Keeps who changed what: before and after, in the compartment of what was changed. */
@Component
class ChangeStore {
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final ObjectMapper json;
    private final Sealing sealing;

    ChangeStore(Sql sql, Ids ids, Clock clock, ObjectMapper json, Sealing sealing) {
        this.sealing = sealing;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /** One change of a record of fields; null before it was there, null after it is gone. Nothing changed, nothing kept. */
    void write(
            FamilyId family,
            Compartment compartment,
            String section,
            @Nullable UUID item,
            @Nullable Record before,
            @Nullable Record after) {
        write(family, compartment, section, item, FlatFields.of(before), FlatFields.of(after));
    }

    void write(
            FamilyId family,
            Compartment compartment,
            String section,
            @Nullable UUID item,
            Map<String, String> before,
            Map<String, String> after) {
        write(family, compartment, CurrentActor.get().id(), section, item, before, after);
    }

    /** The same of what somebody else wrote: it is read where her words are, whoever changed them. */
    void writeOf(
            ActorId author,
            FamilyId family,
            Compartment compartment,
            String section,
            @Nullable UUID item,
            @Nullable Record before,
            @Nullable Record after) {
        write(family, compartment, author, section, item, FlatFields.of(before), FlatFields.of(after));
    }

    private void write(
            FamilyId family,
            Compartment compartment,
            ActorId author,
            String section,
            @Nullable UUID item,
            Map<String, String> before,
            Map<String, String> after) {
        if (before.equals(after)) {
            return;
        }
        var id = ids.next();
        var seal = sealing.of("family.change", family, compartment, id);
        sql.update(
                """
                insert into family.change (id, family, compartment, author, section, item, actor, changed_at, before, after)
                values (:id, :family, :compartment, :author, :section, :item, :actor, :now, :before, :after)
                """,
                p("id", id),
                p("family", family),
                p("compartment", compartment),
                p("author", author),
                p("section", section),
                p("item", item),
                p("actor", CurrentActor.get().id()),
                p("now", clock.instant()),
                p("before", closed(seal, "before", before)),
                p("after", closed(seal, "after", after)));
    }

    /** The fields as one closed text. */
    private Sql.Json closed(Seal seal, String column, Map<String, String> fields) {
        return new Sql.Json(
                fields.isEmpty() ? null : json.writeValueAsString(seal.close(column, json.writeValueAsString(fields))));
    }
}
