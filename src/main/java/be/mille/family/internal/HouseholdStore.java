package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.family.DetailFields;
import be.mille.family.HouseholdFields;
import be.mille.family.MemberFields;
import be.mille.family.PersonCard;
import be.mille.family.internal.HouseholdNotes.Kind;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who lives around her (C0) with the notes on them, what is known about somebody else than her (C10), care of the older children. */
@Component
class HouseholdStore {
    /** What is known about one member. */
    record MemberDetail(UUID member, PersonCard.Detail detail) {}

    private static final String HOUSEHOLD = "family.household";
    private static final String PERSON = "family.person";

    private static final String MEMBER = """
            select id, family, version, role, called, tie, birth, lives from family.person
            """;

    private final Sql sql;
    private final Clock clock;
    private final Sealing sealing;
    private final HouseholdNotes notes;

    HouseholdStore(Sql sql, Clock clock, Sealing sealing, HouseholdNotes notes) {
        this.notes = notes;
        this.sealing = sealing;
        this.sql = sql;
        this.clock = clock;
    }

    PersonCard.Household household(FamilyId family) {
        var seal = seal(HOUSEHOLD, family, family.value());
        var known = notes.of(List.of(family));
        return sql.find(
                        row -> new PersonCard.Household(
                                row.getInt("version"),
                                new HouseholdFields(
                                        seal.openAny("sibling_care", row.getString("sibling_care")),
                                        known.of(family.value(), Kind.CARE_NOTE),
                                        known.of(family.value(), Kind.HOUSE_RULES))),
                        "select version, sibling_care from family.household where family = :family",
                        p("family", family))
                .orElseGet(() -> new PersonCard.Household(0, new HouseholdFields(null, null, null)));
    }

    void setHousehold(FamilyId family, HouseholdFields to, int version) {
        var seal = seal(HOUSEHOLD, family, family.value());
        sql.updateOne(
                """
                insert into family.household as h (family, sibling_care, version) values (:family, :care, 1)
                on conflict (family) do update set sibling_care = :care, version = h.version + 1
                where h.version = :version
                """,
                p("family", family),
                p("care", seal.closeAny("sibling_care", to.siblingCare())),
                p("version", version));
    }

    /** Second parent first, then older children from the eldest on, then the others in the order they were named. */
    List<PersonCard.Member> members(Collection<FamilyId> families, Map<UUID, PersonCard.Detail> details) {
        var known = notes.of(families);
        return sql.list(row -> member(row, details, known), MEMBER + """
                        where family = any(:families) and ended_at is null
                        order by array_position(array['SECOND_PARENT', 'OLDER_CHILD', 'ADULT', 'SUPPORT'], role),
                            birth, added_at, id
                        """, p("families", families));
    }

    Optional<PersonCard.Member> member(FamilyId family, UUID id, Map<UUID, PersonCard.Detail> details) {
        var known = notes.of(List.of(family));
        return sql.find(
                row -> member(row, details, known),
                MEMBER + "where family = :family and id = :id and ended_at is null",
                p("family", family),
                p("id", id));
    }

    /** @return whether it was not there yet */
    boolean insert(FamilyId family, UUID id, MemberFields to) {
        return sql.update(
                        """
                        insert into family.person (id, family, role, called, tie, birth, lives, added_at)
                        values (:id, :family, :role, :called, :tie, :birth, :lives, :now)
                        on conflict (id) do nothing
                        """,
                        p("id", id),
                        p("family", family),
                        p("role", to.role()),
                        p("called", to.called()),
                        p("tie", seal(PERSON, family, id).closeAny("tie", to.tie())),
                        p("birth", Rows.text(to.birth())),
                        p("lives", to.lives()),
                        p("now", clock.instant()))
                == 1;
    }

    void update(FamilyId family, UUID id, MemberFields to, int version) {
        sql.updateOne(
                """
                update family.person set role = :role, called = :called, tie = :tie, birth = :birth, lives = :lives,
                    version = version + 1
                where id = :id and family = :family and version = :version and ended_at is null
                """,
                p("role", to.role()),
                p("called", to.called()),
                p("tie", seal(PERSON, family, id).closeAny("tie", to.tie())),
                p("birth", Rows.text(to.birth())),
                p("lives", to.lives()),
                p("id", id),
                p("family", family),
                p("version", version));
    }

    void end(FamilyId family, UUID id, int version) {
        sql.updateOne("""
                update family.person set ended_at = :now, version = version + 1
                where id = :id and family = :family and version = :version and ended_at is null
                """, p("now", clock.instant()), p("id", id), p("family", family), p("version", version));
    }

    /** What the reader may know of each member: her own words, else those she was named for. */
    Map<UUID, PersonCard.Detail> details(Collection<FamilyId> families) {
        return sql.list(this::detail, """
                        select person, family, author, version, given, surname, birth, languages, phone, address, note
                        from family.person_detail where family = any(:families)
                        order by person, author = access.actor() desc, author
                        """, p("families", families)).stream()
                .collect(Collectors.toMap(MemberDetail::member, MemberDetail::detail, PersonCard.Detail::with));
    }

    /** Each author has a row of her own; a first one has version 0 before it. */
    void setDetail(FamilyId family, UUID member, ActorId author, DetailFields to, int version) {
        var seal = detailSeal(family, member);
        var birth = Rows.text(to.birth());
        sql.updateOne(
                """
                insert into family.person_detail as d (person, author, family, given, surname, birth, languages, phone, address,
                    note, version)
                values (:member, :author, :family, :given, :surname, :birth, :languages, :phone, :address, :note, 1)
                on conflict (person, author) do update set given = :given, surname = :surname, birth = :birth,
                    languages = :languages, phone = :phone, address = :address, note = :note, version = d.version + 1
                where d.version = :version
                """,
                p("member", member),
                p("author", author),
                p("family", family),
                p("given", seal.closeAny("given", to.given())),
                p("surname", seal.closeAny("surname", to.surname())),
                p("birth", seal.closeAny("birth", birth)),
                p("languages", seal.closeAll("languages", to.languages())),
                p("phone", seal.closeAny("phone", to.phone())),
                p("address", seal.closeAny("address", to.address())),
                p("note", seal.closeAny("note", to.note())),
                p("version", version));
    }

    private PersonCard.Member member(ResultSet row, Map<UUID, PersonCard.Detail> details, HouseholdNotes.Known known)
            throws SQLException {
        var id = Rows.id(row, "id");
        var seal = seal(PERSON, new FamilyId(Rows.id(row, "family")), id);
        var fields = new MemberFields(
                MemberFields.Role.valueOf(row.getString("role")),
                row.getString("called"),
                seal.openAny("tie", row.getString("tie")),
                Rows.birth(row),
                MemberFields.Lives.valueOf(row.getString("lives")),
                known.of(id, Kind.LIVES_WITH),
                known.of(id, Kind.NOTE));
        return new PersonCard.Member(
                id, new FamilyId(Rows.id(row, "family")), row.getInt("version"), fields, details.get(id));
    }

    private Seal seal(String table, FamilyId family, UUID row) {
        return sealing.of(table, family, Compartment.C0, row);
    }

    private Seal detailSeal(FamilyId family, UUID member) {
        return sealing.of("family.person_detail", family, Compartment.C10, member);
    }

    private MemberDetail detail(ResultSet row) throws SQLException {
        var seal = detailSeal(new FamilyId(Rows.id(row, "family")), Rows.id(row, "person"));
        var fields = new DetailFields(
                seal.openAny("given", row.getString("given")),
                seal.openAny("surname", row.getString("surname")),
                Rows.birth(seal.openAny("birth", row.getString("birth"))),
                seal.openAll("languages", Rows.texts(row, "languages")),
                seal.openAny("phone", row.getString("phone")),
                seal.openAny("address", row.getString("address")),
                seal.openAny("note", row.getString("note")));
        return new MemberDetail(
                Rows.id(row, "person"),
                new PersonCard.Detail(new ActorId(Rows.id(row, "author")), row.getInt("version"), fields, List.of()));
    }
}
