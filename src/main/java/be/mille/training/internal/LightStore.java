package be.mille.training.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.family.NameKeys;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Writes generated families by the set, one statement per table for all families of one professional: as the application
 * role, with her as the reader, so that row-level security decides about every row.
 */
@Repository
class LightStore {
    private final Sql sql;
    private final NameKeys names;
    private final Clock clock;
    private final Ids ids;
    private final Sealing sealing;

    LightStore(Sql sql, NameKeys names, Clock clock, Ids ids, Sealing sealing) {
        this.ids = ids;
        this.sealing = sealing;
        this.sql = sql;
        this.names = names;
        this.clock = clock;
    }

    static Sql.Param texts(String name, List<LightFamily> families, Function<LightFamily, @Nullable Object> column) {
        return p(name, families.stream().map(one -> text(column.apply(one))).toList());
    }

    /** An empty text stands for nothing: an array of texts has no other way to say it. */
    static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static Sql.Param ids(List<LightFamily> families) {
        return p("ids", families.stream().map(LightFamily::id).toList());
    }

    /** Relations of one holder like the one to the first family, which was opened or added through the access module. */
    void relations(List<LightFamily> families, ActorId holder, Function<LightFamily, LocalDate> since) {
        var rest = families.subList(1, families.size());
        if (rest.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into access.relation (id, family, actor, organisation, type, writes, scope, basis, proof,
                    starts_at, ends_at, created_by, created_at)
                select training.next_id(), f.id, r.actor, r.organisation, r.type, r.writes, r.scope, r.basis, r.proof,
                    f.since, f.since + (r.ends_at - r.starts_at), r.created_by, :now
                from access.relation r,
                    unnest(cast(:ids as uuid[]), cast(:since as timestamptz[])) as f(id, since)
                where r.family = :first and r.actor = :holder
                """,
                ids(rest),
                texts("since", rest, one -> Brussels.startOf(since.apply(one))),
                p("first", families.getFirst().id()),
                p("holder", holder),
                p("now", clock.instant()));
    }

    /** So that each family's keys are not asked for one by one. */
    void keys(List<LightFamily> families, Set<Compartment> compartments) {
        sealing.prepare(families.stream().map(one -> new FamilyId(one.id())).toList(), compartments);
    }

    void persons(List<LightFamily> families, Actor actor) {
        sql.update(
                """
                insert into family.family (id, called, surname, languages, interpreter, birth, opened_at, opened_by,
                    form_key)
                select f.id, f.called, f.surname, string_to_array(f.languages, ','), f.interpreter, f.birth,
                    f.opened, :actor, training.next_id()
                from unnest(cast(:ids as uuid[]), cast(:called as text[]), cast(:surname as text[]),
                    cast(:languages as text[]), cast(:interpreter as boolean[]), cast(:birth as text[]),
                    cast(:opened as timestamptz[]))
                    as f(id, called, surname, languages, interpreter, birth, opened)
                """,
                ids(families),
                texts("called", families, LightFamily::called),
                texts("surname", families, LightFamily::familyName),
                texts("languages", families, one -> String.join(",", one.languages())),
                texts("interpreter", families, LightFamily::interpreter),
                texts("birth", families, LightFamily::birth),
                texts("opened", families, one -> Brussels.startOf(one.opened())),
                p("actor", actor.id()));
        nameKeys(families);
        reached(families);
    }

    /** So that she is found by her names. */
    private void nameKeys(List<LightFamily> families) {
        var owners = new ArrayList<Object>();
        var keys = new ArrayList<String>();
        for (var one : families) {
            for (var key : names.of(List.of(one.called(), one.familyName()))) {
                owners.add(one.id());
                keys.add(key);
            }
        }
        sql.update("""
                insert into family.name_key (family, key)
                select k.family, k.key from unnest(cast(:owners as uuid[]), cast(:keys as text[])) as k(family, key)
                """, p("owners", owners), p("keys", keys));
    }

    private String address(LightFamily one, String column, String text) {
        return sealing.of("family.address", new FamilyId(one.id()), Compartment.C0L, one.id())
                .close(column, text);
    }

    private String phone(LightFamily one, UUID channel) {
        return sealing.of("family.channel", new FamilyId(one.id()), Compartment.C0L, channel)
                .close("value", InventedNumbers.phone(one.phone()));
    }

    private void reached(List<LightFamily> families) {
        var channels = new LinkedHashMap<LightFamily, UUID>();
        families.forEach(one -> channels.put(one, ids.next()));
        sql.update(
                """
                insert into family.address (family, kind, street, number, postcode, version)
                select a.family, 'FIXED', a.street, a.number, a.postcode, 1
                from unnest(cast(:ids as uuid[]), cast(:street as text[]), cast(:number as text[]),
                    cast(:postcode as text[])) as a(family, street, number, postcode)
                """,
                ids(families),
                texts("street", families, one -> address(one, "street", one.street())),
                texts("number", families, one -> address(one, "number", one.number())),
                texts("postcode", families, LightFamily::postcode));
        sql.update(
                """
                insert into family.channel (id, family, kind, value, whose, safety, voicemail, messages, verified_on,
                    added_at)
                select c.id, c.family, 'PHONE', c.value, 'HERS', 'SAFE', false, true, c.opened,
                    cast(c.opened as timestamptz)
                from unnest(cast(:channels as uuid[]), cast(:ids as uuid[]), cast(:value as text[]), cast(:opened as date[]))
                    as c(id, family, value, opened)
                """,
                p("channels", List.copyOf(channels.values())),
                ids(families),
                texts("value", families, one -> phone(one, Objects.requireNonNull(channels.get(one)))),
                texts("opened", families, LightFamily::opened));
    }

    void times(List<LightFamily> families, Actor actor) {
        boolean health = actor.function().group() == ActorFunction.Group.HEALTH;
        sql.update(
                """
                with pregnancy as (
                    insert into family.pregnancy (id, family, due, outcome, ended_on, form_key, created_at, created_by)
                    select training.next_id(), f.id, f.due, case when f.born = '' then 'ONGOING' else 'BIRTH' end,
                        cast(nullif(f.born, '') as date), training.next_id(), f.opened, :actor
                    from unnest(cast(:ids as uuid[]), cast(:due as date[]), cast(:born as text[]),
                        cast(:opened as timestamptz[])) as f(id, due, born, opened)
                    returning id, family, due, created_at)
                insert into family.pregnancy_dating (id, pregnancy, family, compartment, source, due, number, form_key,
                    stated_at, stated_by)
                select training.next_id(), p.id, p.family, :compartment, :source, p.due, 1, training.next_id(), p.created_at, :actor
                from pregnancy p
                """,
                ids(families),
                texts("due", families, LightFamily::due),
                texts("born", families, LightFamily::born),
                texts("opened", families, one -> Brussels.startOf(one.opened())),
                p("actor", actor.id()),
                p("compartment", health ? "C1" : "C0"),
                p("source", health ? "SCAN" : "TOLD"));
        var born = families.stream().filter(one -> one.born() != null).toList();
        sql.update("""
                insert into family.child (id, pregnancy, family, called, born_on, number)
                select training.next_id(), p.id, p.family, f.child, p.ended_on, 1
                from unnest(cast(:ids as uuid[]), cast(:child as text[])) as f(id, child)
                    join family.pregnancy p on p.family = f.id
                """, ids(born), texts("child", born, LightFamily::child));
        contacts(families, actor);
    }

    private void contacts(List<LightFamily> families, Actor actor) {
        var owners = new ArrayList<Object>();
        var met = new ArrayList<LightFamily.Met>();
        var contacts = new ArrayList<UUID>();
        var notes = new ArrayList<String>();
        for (var one : families) {
            for (var contact : one.contacts()) {
                var id = ids.next();
                owners.add(one.id());
                met.add(contact);
                contacts.add(id);
                notes.add(text(sealing.of("family.contact_note", new FamilyId(one.id()), Compartment.C2, id)
                        .closeAny("note", contact.note())));
            }
        }
        sql.update(
                """
                with told as (
                    select c.id, c.family, c.kind, c.state, c.at, c.interpreter, c.note
                    from unnest(cast(:contacts as uuid[]), cast(:owners as uuid[]), cast(:kind as text[]), cast(:state as text[]),
                        cast(:at as timestamptz[]), cast(:interpreter as text[]), cast(:note as text[]))
                        as c(id, family, kind, state, at, interpreter, note)),
                contact as (
                    insert into family.contact (id, family, compartment, kind, state, starts_at, timed, professional,
                        function, interpreter, form_key, created_at, created_by)
                    select t.id, t.family, 'C0', t.kind, t.state, t.at, true, :actor, :function, t.interpreter, training.next_id(),
                        least(t.at, cast(:now as timestamptz)), :actor
                    from told t
                    returning id)
                insert into family.contact_note (contact, compartment, family, note)
                select t.id, 'C2', t.family, t.note from told t join contact c on c.id = t.id where t.note <> ''
                """,
                p("contacts", contacts),
                p("owners", owners),
                p("kind", met.stream().map(LightFamily.Met::kind).toList()),
                p("state", met.stream().map(LightFamily.Met::state).toList()),
                p("at", met.stream().map(LightFamily.Met::at).toList()),
                p("interpreter", met.stream().map(LightFamily.Met::interpreter).toList()),
                p("note", notes),
                p("actor", actor.id()),
                p("function", actor.function()),
                p("now", clock.instant()));
    }
}
