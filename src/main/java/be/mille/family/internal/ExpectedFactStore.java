package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.family.ExpectedFacts.Fact;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What this module itself knows of conditions and deeds: one row per family, one per contact or event. */
@Repository
class ExpectedFactStore {
    private static final String STATE = """
            select f.id as family, f.interpreter, now.coordinator is not null as coordinated,
                (f.opened_at at time zone 'Europe/Brussels')::date as opened_on,
                exists (select 1 from family.person o where o.family = f.id and o.role = 'OLDER_CHILD'
                        and o.ended_at is null and o.lives in ('WITH_HER', 'PART_TIME')) as elders,
                exists (select 1 from family.person s where s.family = f.id and s.role = 'SECOND_PARENT'
                        and s.ended_at is null) as second_parent,
                exists (select 1 from family.household h where h.family = f.id and h.sibling_care is not null) as care,
                exists (select 1 from family.channel c where c.family = f.id and c.ended_at is null
                        and c.safety <> 'NOT_ASKED') as safe,
                (select a.kind from family.address a where a.family = f.id) as address
            from family.family f
                left join lateral family.coordinates(f.id, f.coordinator, f.coordinator_until) now on true
            """;
    private static final String DEEDS = """
            select c.family, 'contact:' || c.function as token, (c.starts_at at time zone 'Europe/Brussels')::date as day
            from families mine join family.contact c on c.family = mine.family
            where c.state = 'DONE' and c.withdrawn_at is null
            union all
            select c.family, 'interpreter', (c.starts_at at time zone 'Europe/Brussels')::date
            from families mine join family.contact c on c.family = mine.family
            where c.interpreter = 'BOOKED' and c.state in ('PLANNED', 'DONE') and c.withdrawn_at is null
            union all
            select e.family, 'event:' || lower(e.kind), e.happens_on
            from families mine join family.event e on e.family = mine.family
            where e.kind in ('DISCHARGE', 'HANDOVER') and e.withdrawn_at is null
            """;

    private final Sql sql;

    ExpectedFactStore(Sql sql) {
        this.sql = sql;
    }

    /**
     * @param states tokens that are true now
     * @param address what kind there is, null when none was written
     */
    record State(
            FamilyId family,
            LocalDate openedOn,
            boolean elders,
            Set<String> states,
            boolean interpreter,
            @Nullable String address) {

        /** Of the pack, that hold for the whole family. */
        Set<String> conditions() {
            var conditions = new HashSet<String>();
            add(conditions, interpreter, "interpreterNeeded");
            add(conditions, !states.contains("coordinator"), "noCoordinator");
            add(conditions, "RECEPTION_CENTRE".equals(address), "receptionCentre");
            add(conditions, "NO_FIXED".equals(address), "noAddress");
            return conditions;
        }

        /** Read as one with a record that is part of it: what either knows is known. */
        State with(State part) {
            var all = new HashSet<>(states);
            all.addAll(part.states);
            return new State(
                    family,
                    openedOn.isBefore(part.openedOn) ? openedOn : part.openedOn,
                    elders || part.elders,
                    all,
                    interpreter || part.interpreter,
                    address == null ? part.address : address);
        }
    }

    record Deed(FamilyId family, Fact fact) {}

    /** One for each record. */
    List<State> state(List<FamilyId> records) {
        return sql.list(
                ExpectedFactStore::state,
                STATE + " where f.id = any(:records) order by array_position(cast(:records as uuid[]), f.id)",
                p("records", records));
    }

    List<State> stateOfMine() {
        return sql.list(
                ExpectedFactStore::state,
                STATE + " where f.id = any (array(select m.family from access.my_families() m(family)))");
    }

    List<Deed> deeds(List<FamilyId> records) {
        return sql.list(
                ExpectedFactStore::deed,
                "with families(family) as (select unnest(cast(:records as uuid[]))) " + DEEDS,
                p("records", records));
    }

    List<Deed> deedsOfMine() {
        return sql.list(
                ExpectedFactStore::deed,
                "with families(family) as (select m.family from access.my_families() m(family)) " + DEEDS);
    }

    private static State state(ResultSet row) throws SQLException {
        var states = new HashSet<String>();
        add(states, row.getBoolean("coordinated"), "coordinator");
        add(states, row.getBoolean("second_parent"), "second-parent");
        add(states, row.getBoolean("care"), "sibling-care");
        add(states, row.getBoolean("safe"), "safe-contact");
        return new State(
                new FamilyId(row.getObject("family", UUID.class)),
                row.getObject("opened_on", LocalDate.class),
                row.getBoolean("elders"),
                states,
                row.getBoolean("interpreter"),
                row.getString("address"));
    }

    private static void add(Set<String> words, boolean holds, String word) {
        if (holds) {
            words.add(word);
        }
    }

    private static Deed deed(ResultSet row) throws SQLException {
        return new Deed(
                new FamilyId(row.getObject("family", UUID.class)),
                new Fact(row.getString("token"), row.getObject("day", LocalDate.class)));
    }
}
