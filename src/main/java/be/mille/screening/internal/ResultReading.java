package be.mille.screening.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.family.Merges;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.screening.HelpWish;
import be.mille.screening.ScreeningAction;
import be.mille.screening.ScreeningId;
import be.mille.screening.ScreeningResult;
import be.mille.screening.ScreeningResult.ComesOut;
import be.mille.screening.ScreeningResult.SameDay;
import be.mille.screening.ScreeningResult.Strength;
import be.mille.screening.ScreeningResults;
import be.mille.screening.ScreeningRules.Part;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/** Reads what came out; row-level security leaves out what this reader may not know. */
@Service
@Transactional
class ResultReading implements ScreeningResults {
    /** The domain is compared although the item says it: equality of columns is checked before row-level security, other text is not. */
    private static final String RESULT = """
            select r.screening, r.compartment, r.domain, r.kind, r.code, r.points, r.threshold, r.pack, r.pack_version,
                r.explanation, r.at, r.family, h.item, h.codes
            from screening.result r
            left join screening.answer h on h.screening = r.screening and h.domain = r.domain and h.item = r.domain || '.help'
                and h.kind = 'ANSWERED'
            """;

    /** What lies in C10 is the second parent's: it is never read together with hers. */
    private static final String LAST = """
            with last as (
                select distinct on (a.domain) a.domain, a.screening from screening.answer a
                where a.family = any(:records) and a.compartment <> 'C10' and a.kind in ('ANSWERED', 'KEPT')
                  and not a.waiting
                order by a.domain, a.at desc, a.id desc)
            """;

    private static final String SAME_DAY = """
            select family, screening, compartment, domain, code, pack, pack_version, raised_at, handled_at, handled_by, action
            from screening.same_day
            """;
    private final Sql sql;
    private final Merges merges;
    private final ObjectMapper json;
    private final AnswerSeals seals;
    private final ResultSeals resultSeals;

    ResultReading(Sql sql, Merges merges, ObjectMapper json, AnswerSeals seals, ResultSeals resultSeals) {
        this.seals = seals;
        this.resultSeals = resultSeals;
        this.sql = sql;
        this.merges = merges;
        this.json = json;
    }

    /** A row of the table of results: an indicator or a strength. */
    private record Row(boolean indicator, ComesOut value) {}

    @Override
    public ScreeningResult latest(FamilyId family) {
        var records = merges.records(ScreeningAction.READ, family);
        var rows = sql.list(this::row, LAST + RESULT + """
                join last l on l.domain = r.domain and l.screening = r.screening
                where r.family = any(:records) and r.compartment <> 'C10' order by r.at, r.place
                """, p("records", records));
        var answers = codes(LAST + """
                select a.family, a.compartment, a.screening, a.item, a.codes from screening.answer a
                join last l on l.domain = a.domain and l.screening = a.screening
                where a.family = any(:records) and a.compartment <> 'C10' and a.kind in ('ANSWERED', 'KEPT') and not a.waiting
                """, p("records", records));
        var sameDay = sql.list(
                this::sameDay,
                SAME_DAY
                        + "where family = any(:records) and compartment <> 'C10' and withdrawn_at is null order by raised_at",
                p("records", records));
        return result(family, rows, sameDay, answers);
    }

    @Override
    public ScreeningResult of(FamilyId family, ScreeningId id) {
        var records = merges.records(ScreeningAction.READ, family);
        var rows = sql.list(
                this::row,
                RESULT + "where r.family = any(:records) and r.screening = :id order by r.place",
                p("records", records),
                p("id", id));
        var answers = codes("""
                select a.family, a.compartment, a.screening, a.item, a.codes from screening.answer a
                where a.family = any(:records) and a.screening = :id and a.kind in ('ANSWERED', 'KEPT') and not a.waiting
                """, p("records", records), p("id", id));
        var sameDay = sql.list(this::sameDay, SAME_DAY + """
                where family = any(:records) and screening = :id and withdrawn_at is null order by raised_at
                """, p("records", records), p("id", id));
        return result(family, rows, sameDay, answers);
    }

    @Override
    public List<ComesOut> trend(FamilyId family) {
        var records = merges.records(ScreeningAction.READ, family);
        return sql
                .list(
                        this::row,
                        RESULT + "where r.family = any(:records) and r.compartment <> 'C10' order by r.at, r.place",
                        p("records", records))
                .stream()
                .filter(Row::indicator)
                .map(Row::value)
                .toList();
    }

    private static ScreeningResult result(
            FamilyId family, List<Row> rows, List<SameDay> sameDay, Map<String, List<String>> answers) {
        var indicators = new ArrayList<ComesOut>();
        var strengths = new ArrayList<Strength>();
        for (var row : rows) {
            var value = row.value();
            if (row.indicator()) {
                indicators.add(value);
            } else {
                strengths.add(new Strength(
                        value.screening(),
                        value.indicator(),
                        value.domain(),
                        value.compartment(),
                        value.packVersion(),
                        value.at()));
            }
        }
        return new ScreeningResult(family, indicators, strengths, sameDay, answers);
    }

    private Map<String, List<String>> codes(String query, Sql.Param... params) {
        var codes = new HashMap<String, List<String>>();
        sql.list(row -> Map.entry(row.getString("item"), seals.of(row).codes(row)), query, params)
                .forEach(one -> codes.put(one.getKey(), one.getValue()));
        return codes;
    }

    private Row row(ResultSet row) throws SQLException {
        var parts = json.readTree(resultSeals.open(row))
                .path("parts")
                .valueStream()
                .map(one -> new Part(
                        one.path("item").asString(),
                        one.path("answer").asString(),
                        one.path("points").decimalValue()))
                .toList();
        var help =
                row.getString("item") == null ? null : seals.of(row).codes(row).getFirst();
        return new Row(
                row.getString("kind").equals("INDICATOR"),
                new ComesOut(
                        new ScreeningId(row.getObject("screening", UUID.class)),
                        row.getString("code"),
                        row.getString("domain"),
                        Compartment.valueOf(row.getString("compartment")),
                        row.getBigDecimal("points"),
                        row.getBigDecimal("threshold"),
                        row.getString("pack"),
                        row.getString("pack_version"),
                        help == null ? null : HelpWish.of(help).orElse(null),
                        instant(row, "at"),
                        parts));
    }

    private SameDay sameDay(ResultSet row) throws SQLException {
        var by = row.getObject("handled_by", UUID.class);
        return new SameDay(
                new FamilyId(row.getObject("family", UUID.class)),
                new ScreeningId(row.getObject("screening", UUID.class)),
                row.getString("code"),
                row.getString("domain"),
                Compartment.valueOf(row.getString("compartment")),
                row.getString("pack"),
                row.getString("pack_version"),
                instant(row, "raised_at"),
                ScreeningStore.instant(row, "handled_at"),
                by == null ? null : new ActorId(by),
                resultSeals.openAction(row));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(ScreeningStore.instant(row, column)).orElseThrow();
    }
}
