package be.mille.directory.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.ActorFunction;
import be.mille.directory.HouseName;
import be.mille.directory.Organisation;
import be.mille.directory.Organisations;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.OrganisationId;
import be.mille.sql.Sql;
import be.mille.sql.TransactionMemory;
import be.mille.ui.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Organisations and the people who work there. */
@Repository
@Transactional
class DirectoryStore implements Organisations, Professionals {
    private static final String PROFESSIONAL = """
            select p.id, p.code, p.given, p.family_name, p.function, p.organisation, o.name as house, o.name_nl as house_nl,
                   p.languages, p.presentation::text as presentation, p.signs_in, p.phone, p.reached_when
            from directory.professional p join directory.organisation o on o.id = p.organisation
            """;
    private static final String ORGANISATION =
            "select id, code, name, name_nl, kind, postcode, commune, basin from directory.organisation ";

    /** The rule of {@link PostStore#current}. */
    private static final String AT_WORK = """
             not exists (select 1 from directory.post t where t.actor = p.id and (t.suspended_at is not null or t.starts_on > :today
                or t.ends_on < :today))
            """;

    private final Sql sql;
    private final JsonColumns json;
    private final Clock clock;

    DirectoryStore(Sql sql, JsonColumns json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Optional<Professional> find(ActorId id) {
        return TransactionMemory.untilWritten(
                new AskedPerson(id),
                () -> sql.find(this::professional, PROFESSIONAL + " where p.id = :id", p("id", id)));
    }

    @Override
    public Optional<Professional> byCode(String code) {
        return sql.find(this::professional, PROFESSIONAL + " where p.code = :code", p("code", code));
    }

    @Override
    public Map<ActorId, Professional> byIds(Collection<ActorId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.list(this::professional, PROFESSIONAL + " where p.id = any(:ids)", p("ids", ids)).stream()
                        .collect(Collectors.toMap(Professional::id, Function.identity()));
    }

    @Override
    public List<Professional> of(OrganisationId organisation, ActorFunction function) {
        return sql.list(
                this::professional,
                PROFESSIONAL + " where p.organisation = :organisation and p.function = :function and" + AT_WORK
                        + " order by p.id",
                today(),
                p("organisation", organisation),
                p("function", function));
    }

    @Override
    public List<Professional> accompanying() {
        return sql.list(this::professional, PROFESSIONAL + " order by p.family_name, p.given").stream()
                .filter(one -> one.function().accompaniesFamilies())
                .toList();
    }

    @Override
    public List<Professional> atWork() {
        return sql
                .list(
                        this::professional,
                        PROFESSIONAL + " where" + AT_WORK + " order by p.family_name, p.given",
                        today())
                .stream()
                .filter(one -> one.function().accompaniesFamilies())
                .toList();
    }

    @Override
    public boolean atWork(ActorId id) {
        return sql.find(
                        _ -> true,
                        "select p.id from directory.professional p where p.id = :id and" + AT_WORK,
                        p("id", id),
                        today())
                .isPresent();
    }

    private Sql.Param today() {
        return p("today", Brussels.today(clock));
    }

    @Override
    public List<Professional> trainingSignIns() {
        return sql.list(this::professional, PROFESSIONAL + " where p.signs_in order by p.family_name").stream()
                .sorted(Comparator.comparing(Professional::function))
                .toList();
    }

    @Override
    public void save(Professional one) {
        sql.update(
                """
                insert into directory.professional as p
                    (id, code, given, family_name, function, organisation, languages, presentation, signs_in, phone,
                    reached_when)
                values (:id, :code, :given, :family, :function, :organisation, :languages,
                    cast(:presentation as jsonb), :signsIn, cast(:phone as text), cast(:when as text))
                on conflict (code) do update set given = excluded.given, family_name = excluded.family_name,
                    function = excluded.function, organisation = excluded.organisation,
                    languages = excluded.languages, presentation = excluded.presentation,
                    signs_in = excluded.signs_in, phone = coalesce(p.phone, excluded.phone),
                    reached_when = coalesce(p.reached_when, excluded.reached_when)
                """,
                p("id", one.id()),
                p("code", one.code()),
                p("given", one.given()),
                p("family", one.familyName()),
                p("function", one.function()),
                p("organisation", one.organisation()),
                p("languages", one.languages()),
                p("presentation", json.write(one.presentation())),
                p("signsIn", one.signsIn()),
                p("phone", one.reach().phone()),
                p("when", one.reach().when()));
    }

    @Override
    public Optional<Organisation> find(OrganisationId id) {
        return TransactionMemory.untilWritten(
                new Asked(id), () -> sql.find(Organisation.class, ORGANISATION + "where id = :id", p("id", id)));
    }

    private record Asked(OrganisationId id) {}

    private record AskedPerson(ActorId id) {}

    @Override
    public Optional<Organisation> organisationByCode(String code) {
        return sql.find(Organisation.class, ORGANISATION + "where code = :code", p("code", code));
    }

    @Override
    public List<Organisation> ofKind(String kind) {
        return sql.list(Organisation.class, ORGANISATION + "where kind = :kind order by name", p("kind", kind));
    }

    @Override
    public void save(Organisation one) {
        sql.update(
                """
                insert into directory.organisation (id, code, name, name_nl, kind, postcode, commune, basin)
                values (:id, :code, :name, :nameNl, :kind, :postcode, :commune, :basin)
                on conflict (code) do update set name = excluded.name, name_nl = excluded.name_nl,
                    kind = excluded.kind, postcode = excluded.postcode, commune = excluded.commune,
                    basin = excluded.basin
                """,
                p("id", one.id()),
                p("code", one.code()),
                p("name", one.name()),
                p("nameNl", one.nameNl()),
                p("kind", one.kind()),
                p("postcode", one.postcode()),
                p("commune", one.commune()),
                p("basin", one.basin()));
    }

    private Professional professional(ResultSet row) throws SQLException {
        return new Professional(
                new ActorId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("given"),
                row.getString("family_name"),
                ActorFunction.valueOf(row.getString("function")),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                new HouseName(row.getString("house"), row.getString("house_nl")),
                Arrays.asList((String[]) row.getArray("languages").getArray()),
                json.readMap(row.getString("presentation")),
                row.getBoolean("signs_in"),
                new Reach(row.getString("phone"), row.getString("reached_when"), null));
    }
}
