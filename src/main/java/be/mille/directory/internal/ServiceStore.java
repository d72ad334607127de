package be.mille.directory.internal;

import static be.mille.sql.Sql.p;

import be.mille.directory.HelpService;
import be.mille.directory.HelpServices;
import be.mille.directory.ServiceId;
import be.mille.kernel.OrganisationId;
import be.mille.sql.Sql;
import be.mille.sql.TransactionMemory;
import be.mille.ui.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class ServiceStore implements HelpServices {
    private static final String SERVICE = """
            select id, code, name, name_nl, organisation, category, postcode, commune, basin, languages,
                   audience::text as audience, entry::text as entry, free, phone, reached_when, mail
            from directory.service
            """;

    private final Sql sql;
    private final JsonColumns json;

    ServiceStore(Sql sql, JsonColumns json) {
        this.sql = sql;
        this.json = json;
    }

    @Override
    public Optional<HelpService> find(ServiceId id) {
        return TransactionMemory.untilWritten(
                new Asked(id), () -> sql.find(this::service, SERVICE + " where id = :id", p("id", id)));
    }

    private record Asked(ServiceId id) {}

    @Override
    public Optional<HelpService> byCode(String code) {
        return sql.find(this::service, SERVICE + " where code = :code", p("code", code));
    }

    @Override
    public Map<ServiceId, HelpService> byIds(Collection<ServiceId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.list(this::service, SERVICE + " where id = any(:ids)", p("ids", ids)).stream()
                        .collect(Collectors.toMap(HelpService::id, Function.identity()));
    }

    @Override
    public List<HelpService> inCategory(String category, String nearPostcode) {
        return sql.list(
                this::service,
                SERVICE + " where category = :category order by (postcode = :near) desc, name",
                p("category", category),
                p("near", nearPostcode));
    }

    @Override
    public List<HelpService> of(OrganisationId organisation) {
        return sql.list(
                this::service,
                SERVICE + " where organisation = :organisation order by name, id",
                p("organisation", organisation));
    }

    void setReach(ServiceId id, Reach reach) {
        sql.update("""
                update directory.service set phone = cast(:phone as text), reached_when = cast(:when as text),
                    mail = cast(:mail as text)
                where id = :id
                """, p("phone", reach.phone()), p("when", reach.when()), p("mail", reach.mail()), p("id", id));
    }

    @Override
    public List<HelpService> all() {
        return sql.list(this::service, SERVICE + " order by name");
    }

    @Override
    public void save(HelpService one) {
        sql.update(
                """
                insert into directory.service as s (id, code, name, name_nl, organisation, category, postcode, commune, basin,
                    languages, audience, entry, free, phone, reached_when, mail)
                values (:id, :code, :name, :nameNl, cast(:organisation as uuid), :category, :postcode, :commune, :basin,
                    :languages, cast(:audience as jsonb), cast(:entry as jsonb), :free, cast(:phone as text),
                    cast(:when as text), cast(:mail as text))
                on conflict (code) do update set name = excluded.name, name_nl = excluded.name_nl,
                    organisation = excluded.organisation, category = excluded.category,
                    postcode = excluded.postcode, commune = excluded.commune, basin = excluded.basin,
                    languages = excluded.languages, audience = excluded.audience, entry = excluded.entry,
                    free = excluded.free, phone = coalesce(s.phone, excluded.phone),
                    reached_when = coalesce(s.reached_when, excluded.reached_when), mail = coalesce(s.mail, excluded.mail)
                """,
                p("id", one.id()),
                p("code", one.code()),
                p("name", one.name()),
                p("nameNl", one.nameNl()),
                p("organisation", one.organisation()),
                p("category", one.category()),
                p("postcode", one.postcode()),
                p("commune", one.commune()),
                p("basin", one.basin()),
                p("languages", one.languages()),
                p("audience", json.write(one.audience())),
                p("entry", json.write(one.entry())),
                p("free", one.free()),
                p("phone", one.reach().phone()),
                p("when", one.reach().when()),
                p("mail", one.reach().mail()));
    }

    private HelpService service(ResultSet row) throws SQLException {
        var organisation = row.getObject("organisation", UUID.class);
        return new HelpService(
                new ServiceId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("name"),
                row.getString("name_nl"),
                organisation == null ? null : new OrganisationId(organisation),
                row.getString("category"),
                row.getString("postcode"),
                row.getString("commune"),
                row.getString("basin"),
                Arrays.asList((String[]) row.getArray("languages").getArray()),
                json.readMap(row.getString("audience")),
                json.readMap(row.getString("entry")),
                row.getBoolean("free"),
                new Reach(row.getString("phone"), row.getString("reached_when"), row.getString("mail")));
    }
}
