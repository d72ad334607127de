package be.mille.screening.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.screening.Screening;
import be.mille.screening.ScreeningPack.Domain;
import be.mille.screening.ScreeningRules;
import be.mille.screening.ScreeningRules.Part;
import be.mille.sql.Sql;
import be.mille.sql.Sql.Json;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** What comes out, kept with its explanation; what asks for the same day; who may know. */
@Component
class ResultStore {
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final ObjectMapper json;
    private final ResultSeals seals;

    ResultStore(Sql sql, Ids ids, Clock clock, ObjectMapper json, ResultSeals seals) {
        this.seals = seals;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.json = json;
    }

    /** Writes what comes out of one domain anew. */
    void write(Screening screening, Domain domain, ScreeningRules.Outcome outcome, Instant at) {
        sql.update(
                "delete from screening.result where screening = :screening and domain = :domain",
                p("screening", screening.id()),
                p("domain", domain.id()));
        int place = 0;
        for (var one : outcome.findings()) {
            var indicator = one.indicator();
            insert(
                    screening,
                    domain,
                    "INDICATOR",
                    indicator.id(),
                    place++,
                    one.points(),
                    indicator.threshold(),
                    one.parts(),
                    at);
        }
        for (var one : outcome.strengths()) {
            var because = one.because();
            insert(
                    screening,
                    domain,
                    "STRENGTH",
                    one.trigger().id(),
                    place++,
                    BigDecimal.ZERO,
                    BigDecimal.ZERO,
                    List.of(new Part(because.item(), because.answer(), BigDecimal.ZERO)),
                    at);
        }
        writeSameDay(screening, domain, outcome, at);
    }

    /** What cannot wait, and nothing else. */
    void writeSameDay(Screening screening, Domain domain, ScreeningRules.Outcome outcome, Instant at) {
        sameDay(
                screening,
                domain,
                outcome.sameDay().stream().map(one -> one.trigger().id()).toList(),
                at);
    }

    private void insert(
            Screening screening,
            Domain domain,
            String kind,
            String code,
            int place,
            BigDecimal points,
            BigDecimal threshold,
            List<Part> parts,
            Instant at) {
        sql.update(
                """
                insert into screening.result (id, screening, family, compartment, author, domain, kind, code, place, points,
                    threshold, pack, pack_version, explanation, at)
                values (:id, :screening, :family, :compartment, :author, :domain, :kind, :code, :place, :points,
                    :threshold, :pack, :pack_version, :explanation, :at)
                """,
                p("id", ids.next()),
                p("screening", screening.id()),
                p("family", screening.family()),
                p("compartment", domain.compartment()),
                p("author", screening.startedBy()),
                p("domain", domain.id()),
                p("kind", kind),
                p("code", code),
                p("place", place),
                p("points", points),
                p("threshold", threshold),
                p("pack", screening.pack()),
                p("pack_version", screening.packVersion()),
                p(
                        "explanation",
                        new Json(seals.close(
                                screening,
                                domain,
                                kind,
                                code,
                                json.writeValueAsString(Map.of("rule", code, "parts", parts))))),
                p("at", at));
    }

    /** A corrected answer takes a same-day item back, unless something was done about it already. */
    private void sameDay(Screening screening, Domain domain, List<String> codes, Instant at) {
        sql.update(
                """
                update screening.same_day set withdrawn_at = :now
                where screening = :screening and domain = :domain and withdrawn_at is null and handled_at is null
                  and not (code = any (:codes))
                """,
                p("now", clock.instant()),
                p("screening", screening.id()),
                p("domain", domain.id()),
                p("codes", codes));
        for (var code : codes) {
            sql.update(
                    """
                    insert into screening.same_day (id, screening, family, compartment, author, domain, code, pack,
                        pack_version, raised_at)
                    values (:id, :screening, :family, :compartment, :author, :domain, :code, :pack, :pack_version, :at)
                    on conflict (screening, code) do update set withdrawn_at = null,
                        raised_at = case when screening.same_day.withdrawn_at is null
                            then screening.same_day.raised_at else excluded.raised_at end
                    """,
                    p("id", ids.next()),
                    p("screening", screening.id()),
                    p("family", screening.family()),
                    p("compartment", domain.compartment()),
                    p("author", screening.startedBy()),
                    p("domain", domain.id()),
                    p("code", code),
                    p("pack", screening.pack()),
                    p("pack_version", screening.packVersion()),
                    p("at", at));
        }
    }

    void handle(Screening screening, Compartment compartment, String code, String action, ActorId by) {
        sql.updateOne(
                """
                update screening.same_day set handled_at = :now, handled_by = :by, action = :action
                where screening = :screening and code = :code and handled_at is null
                """,
                p("now", clock.instant()),
                p("by", by),
                p("action", seals.closeAction(screening, compartment, code, action)),
                p("screening", screening.id()),
                p("code", code));
    }

    void disclose(Screening screening, Domain domain, @Nullable ActorId reader, @Nullable LocalDate until, ActorId by) {
        sql.update(
                """
                insert into screening.disclosure (id, screening, family, compartment, author, domain, reader,
                    takes_over_until, at, by)
                values (:id, :screening, :family, :compartment, :author, :domain, :reader, :until, :now, :by)
                """,
                p("id", ids.next()),
                p("screening", screening.id()),
                p("family", screening.family()),
                p("compartment", domain.compartment()),
                p("author", screening.startedBy()),
                p("domain", domain.id()),
                p("reader", reader),
                p("until", until),
                p("now", clock.instant()),
                p("by", by));
    }

    void postpone(Screening screening, Domain domain, ActorId actor, LocalDate due) {
        sql.update(
                """
                insert into screening.postponed (id, screening, family, compartment, domain, actor, due_on, at)
                select :id, :screening, :family, :compartment, :domain, :actor, :due, :now
                where not exists (select 1 from screening.postponed o
                    where o.screening = :screening and o.domain = :domain and o.actor = :actor and o.settled_at is null)
                """,
                p("id", ids.next()),
                p("screening", screening.id()),
                p("family", screening.family()),
                p("compartment", domain.compartment()),
                p("domain", domain.id()),
                p("actor", actor),
                p("due", due),
                p("now", clock.instant()));
    }

    /** What waited has been asked. */
    void settle(List<FamilyId> records, Domain domain) {
        sql.update("""
                update screening.postponed set settled_at = :now
                where family = any(:records) and domain = :domain and settled_at is null
                """, p("now", clock.instant()), p("records", records), p("domain", domain.id()));
    }

    /** The compartment of a same-day item, where the reader may know of it. */
    Optional<Compartment> compartmentOf(Screening screening, String code) {
        return sql.find(
                row -> Compartment.valueOf(row.getString("compartment")),
                "select compartment from screening.same_day where screening = :screening and code = :code",
                p("screening", screening.id()),
                p("code", code));
    }
}
