package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.CurrentActor;
import be.mille.family.FamilySummary;
import be.mille.family.PersonFields;
import be.mille.family.Stage;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The head of a record. */
@Component
class FamilyStore {
    /** Her fields and the version they were read at. */
    record Head(PersonFields fields, int version) {}

    /** Stage and last contact come from the other side of the module. */
    record Context(Function<FamilyId, Stage> stage, Function<FamilyId, @Nullable LocalDate> lastContact) {}

    /**
     * Whoever coordinates a part of the record coordinates, when nobody is named in the record itself. Where she is shows
     * in lists only when it is neither closed to the reader nor shown on request alone.
     */
    private static final String SUMMARY = """
            select f.id, f.called, f.given, f.surname, f.languages, f.interpreter, coalesce(now.coordinator, (
                    select of_part.coordinator from family.merge m join family.family part on part.id = m.merged
                        cross join lateral family.coordinates(part.id, part.coordinator, part.coordinator_until) of_part
                    where m.family = f.id and m.undone_at is null
                    order by m.merged_at limit 1)) as coordinator, f.opened_at, f.closed_at,
                case when a.kind in ('SHELTER', 'PROTECTED') then null else a.postcode end as postcode
            from family.family f left join family.address a on a.family = f.id
                left join lateral family.coordinates(f.id, f.coordinator, f.coordinator_until) now on true
            """;

    private final Sql sql;
    private final Clock clock;

    FamilyStore(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    void insert(FamilyId id, UUID key, PersonFields she) {
        sql.update(
                """
                insert into family.family (id, called, given, surname, native_name, pronunciation, languages, interpreter,
                    interpreter_language, birth, opened_at, opened_by, form_key)
                values (:id, :called, :given, :surname, :native, :pronunciation, :languages, :interpreter,
                    :interpreterLanguage, :birth, :now, :by, :key)
                """,
                fields(
                        she,
                        p("id", id),
                        p("now", clock.instant()),
                        p("by", CurrentActor.get().id()),
                        p("key", key)));
    }

    void update(FamilyId id, PersonFields she, int version) {
        sql.updateOne("""
                update family.family set called = :called, given = :given, surname = :surname, native_name = :native,
                    pronunciation = :pronunciation, languages = :languages, interpreter = :interpreter,
                    interpreter_language = :interpreterLanguage, birth = :birth, version = version + 1
                where id = :id and version = :version
                """, fields(she, p("id", id), p("version", version)));
    }

    private static Sql.Param[] fields(PersonFields she, Sql.Param... more) {
        var own = List.of(
                p("called", she.called()),
                p("given", she.given()),
                p("surname", she.surname()),
                p("native", she.nativeName()),
                p("pronunciation", she.pronunciation()),
                p("languages", she.languages()),
                p("interpreter", she.interpreter()),
                p("interpreterLanguage", she.interpreterLanguage()),
                p("birth", Rows.text(she.birth())));
        var all = new ArrayList<>(own);
        all.addAll(List.of(more));
        return all.toArray(Sql.Param[]::new);
    }

    void coordinate(FamilyId id, @Nullable ActorId coordinator, @Nullable Instant until) {
        sql.updateOne(
                "update family.family set coordinator = :coordinator, coordinator_until = :until, coordinator_deputy = null, "
                        + "version = version + 1 where id = :id",
                p("coordinator", coordinator),
                p("until", until),
                p("id", id));
    }

    void standsIn(FamilyId id, @Nullable ActorId deputy) {
        sql.updateOne(
                "update family.family set coordinator_deputy = :deputy where id = :id",
                p("deputy", deputy),
                p("id", id));
    }

    Optional<ActorId> coordinator(FamilyId id) {
        return sql.find(row -> new ActorId(Rows.id(row, "coordinator")), """
                select now.coordinator
                from family.family f, lateral family.coordinates(f.id, f.coordinator, f.coordinator_until) now
                where f.id = :id
                """, p("id", id));
    }

    Optional<Head> head(FamilyId id) {
        return sql.find(row -> new Head(person(row), row.getInt("version")), """
                select called, given, surname, native_name, pronunciation, languages, interpreter, interpreter_language,
                    birth, version
                from family.family where id = :id
                """, p("id", id));
    }

    /** Whoever stands in the record as coordinating, even where it lapsed. */
    Optional<ActorId> named(FamilyId id) {
        return sql.find(
                row -> new ActorId(Rows.id(row, "coordinator")),
                "select coordinator from family.family where id = :id and coordinator is not null",
                p("id", id));
    }

    ActorId openedBy(FamilyId id) {
        return sql.find(
                        row -> new ActorId(Rows.id(row, "opened_by")),
                        "select opened_by from family.family where id = :id",
                        p("id", id))
                .orElseThrow(NotFoundException::new);
    }

    Optional<FamilyId> byKey(UUID key) {
        return sql.find(
                row -> new FamilyId(Rows.id(row, "id")),
                "select id from family.family where form_key = :key",
                p("key", key));
    }

    Optional<FamilySummary> summary(FamilyId id, Context context) {
        return sql.find(row -> summary(row, context), SUMMARY + "where f.id = :id", p("id", id));
    }

    /** Whoever was merged into another record is found there. */
    List<FamilySummary> mine(Context context) {
        return sql.list(row -> summary(row, context), SUMMARY + """
                        join access.my_families() mine(family) on mine.family = f.id
                        where not exists (
                            select 1 from family.merge m join family.family s on s.id = m.family
                            where m.merged = f.id and m.undone_at is null)
                        order by f.called, f.id
                        """);
    }

    void lookOnlyAt(Collection<FamilyId> records) {
        sql.find(_ -> true, "select access.only(cast(:records as uuid[]))", p("records", records));
    }

    List<FamilySummary> these(Collection<FamilyId> wanted, Context context) {
        return wanted.isEmpty()
                ? List.of()
                : sql.list(row -> summary(row, context), SUMMARY + "where f.id = any(:ids)", p("ids", wanted));
    }

    private static PersonFields person(ResultSet row) throws SQLException {
        return new PersonFields(
                row.getString("called"),
                row.getString("given"),
                row.getString("surname"),
                row.getString("native_name"),
                row.getString("pronunciation"),
                Rows.texts(row, "languages"),
                row.getBoolean("interpreter"),
                row.getString("interpreter_language"),
                Rows.birth(row));
    }

    private static FamilySummary summary(ResultSet row, Context context) throws SQLException {
        var id = new FamilyId(Rows.id(row, "id"));
        var given = row.getString("given");
        var surname = row.getString("surname");
        var official = ((given == null ? "" : given) + " " + (surname == null ? "" : surname)).strip();
        var coordinator = row.getObject("coordinator", UUID.class);
        var stage = context.stage().apply(id);
        return new FamilySummary(
                id,
                row.getString("called"),
                official.isEmpty() ? null : official,
                Rows.texts(row, "languages"),
                row.getBoolean("interpreter"),
                stage,
                row.getString("postcode"),
                coordinator == null ? null : new ActorId(coordinator),
                context.lastContact().apply(id),
                Brussels.dayOf(Rows.instant(row, "opened_at")),
                row.getObject("closed_at") != null || stage instanceof Stage.Closed);
    }
}
