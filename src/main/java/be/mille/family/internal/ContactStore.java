package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.family.AddressFields;
import be.mille.family.ChannelFields;
import be.mille.family.PersonCard;
import be.mille.family.WritingHours;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Where she lives and how she can be reached (C0L). */
@Component
class ContactStore {
    private static final String ADDRESS = "family.address";
    private static final String SHOWN = "family.address_shown";
    private static final String CHANNEL = "family.channel";

    private static final String CHANNELS = """
            select id, family, version, kind, value, whose, whose_name, safety, voicemail, messages, shared, hours, code_word,
                note, valid_until, verified_on, writing
            from family.channel
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final Sealing sealing;

    ContactStore(Sql sql, Ids ids, Clock clock, Sealing sealing) {
        this.sealing = sealing;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    Optional<PersonCard.Address> address(FamilyId family) {
        var seal = seal(ADDRESS, family, family.value());
        return sql.find(
                row -> new PersonCard.Address(row.getInt("version"), address(row, seal)), """
                select version, kind, place, street, number, box, postcode, locality, note
                from family.address where family = :family
                """, p("family", family));
    }

    /** The first one has version 0 before it; two who write a first one at once meet as stale. */
    void setAddress(FamilyId family, AddressFields to, int version) {
        var seal = seal(ADDRESS, family, family.value());
        sql.updateOne(
                """
                insert into family.address as a (family, kind, place, street, number, box, postcode, locality, note, version)
                values (:family, :kind, :place, :street, :number, :box, :postcode, :locality, :note, 1)
                on conflict (family) do update set kind = :kind, place = :place, street = :street, number = :number,
                    box = :box, postcode = :postcode, locality = :locality, note = :note, version = a.version + 1
                where a.version = :version
                """,
                p("family", family),
                p("kind", to.kind()),
                p("place", seal.closeAny("place", to.place())),
                p("street", seal.closeAny("street", to.street())),
                p("number", seal.closeAny("number", to.number())),
                p("box", seal.closeAny("box", to.box())),
                p("postcode", to.postcode()),
                p("locality", to.locality()),
                p("note", seal.closeAny("note", to.note())),
                p("version", version));
    }

    void addressShown(FamilyId family, UUID actor, String reason) {
        var id = ids.next();
        sql.update(
                """
                insert into family.address_shown (id, family, actor, reason, shown_at)
                values (:id, :family, :actor, :reason, :now)
                """,
                p("id", id),
                p("family", family),
                p("actor", actor),
                p("reason", seal(SHOWN, family, id).close("reason", reason)),
                p("now", clock.instant()));
    }

    List<PersonCard.Channel> channels(Collection<FamilyId> families) {
        var today = Brussels.today(clock);
        return sql.list(row -> channel(row, today), CHANNELS + """
                        where family = any(:families) and ended_at is null
                        order by array_position(array['SAFE', 'WITH_CARE', 'NOT_ASKED', 'NEVER'], safety), added_at, id
                        """, p("families", families));
    }

    Optional<PersonCard.Channel> channel(FamilyId family, UUID id) {
        var today = Brussels.today(clock);
        return sql.find(
                row -> channel(row, today),
                CHANNELS + "where family = :family and id = :id and ended_at is null",
                p("family", family),
                p("id", id));
    }

    /** @return whether it was not there yet */
    boolean insert(FamilyId family, UUID id, ChannelFields to) {
        return sql.update(
                        """
                        insert into family.channel (id, family, kind, value, whose, whose_name, safety, voicemail, messages,
                            shared, hours, code_word, note, verified_on, valid_until, writing, added_at)
                        values (:id, :family, :kind, :value, :whose, :whoseName, :safety, :voicemail, :messages, :shared,
                            :hours, :codeWord, :note, :today, :validUntil, :writing, :now)
                        on conflict (id) do nothing
                        """,
                        fields(
                                seal(CHANNEL, family, id),
                                to,
                                p("id", id),
                                p("family", family),
                                p("now", clock.instant())))
                == 1;
    }

    void update(FamilyId family, UUID id, ChannelFields to, int version) {
        sql.updateOne(
                """
                update family.channel set kind = :kind, value = :value, whose = :whose, whose_name = :whoseName,
                    safety = :safety, voicemail = :voicemail, messages = :messages, shared = :shared, hours = :hours,
                    code_word = :codeWord, note = :note, verified_on = :today, valid_until = :validUntil, writing = :writing,
                    version = version + 1
                where id = :id and family = :family and version = :version and ended_at is null
                """, fields(seal(CHANNEL, family, id), to, p("id", id), p("family", family), p("version", version)));
    }

    void end(FamilyId family, UUID id, int version) {
        sql.updateOne("""
                update family.channel set ended_at = :now, version = version + 1
                where id = :id and family = :family and version = :version and ended_at is null
                """, p("now", clock.instant()), p("id", id), p("family", family), p("version", version));
    }

    private Sql.Param[] fields(Seal seal, ChannelFields to, Sql.Param... more) {
        var all = new ArrayList<>(List.of(
                p("kind", to.kind()),
                p("value", seal.close("value", to.value())),
                p("whose", to.whose()),
                p("whoseName", seal.closeAny("whose_name", to.whoseName())),
                p("safety", to.safety()),
                p("voicemail", to.voicemail()),
                p("messages", to.messages()),
                p("shared", to.shared()),
                p("hours", seal.closeAny("hours", to.hours())),
                p("codeWord", seal.closeAny("code_word", to.codeWord())),
                p("note", seal.closeAny("note", to.note())),
                p("today", Brussels.today(clock)),
                p("validUntil", to.validUntil()),
                p("writing", Objects.toString(to.writing(), null))));
        all.addAll(List.of(more));
        return all.toArray(Sql.Param[]::new);
    }

    private Seal seal(String table, FamilyId family, UUID row) {
        return sealing.of(table, family, Compartment.C0L, row);
    }

    private static AddressFields address(ResultSet row, Seal seal) throws SQLException {
        return new AddressFields(
                AddressFields.Kind.valueOf(row.getString("kind")),
                seal.openAny("place", row.getString("place")),
                seal.openAny("street", row.getString("street")),
                seal.openAny("number", row.getString("number")),
                seal.openAny("box", row.getString("box")),
                row.getString("postcode"),
                row.getString("locality"),
                seal.openAny("note", row.getString("note")));
    }

    private PersonCard.Channel channel(ResultSet row, LocalDate today) throws SQLException {
        var seal = seal(CHANNEL, new FamilyId(Rows.id(row, "family")), Rows.id(row, "id"));
        var until = row.getObject("valid_until", LocalDate.class);
        var fields = new ChannelFields(
                ChannelFields.Kind.valueOf(row.getString("kind")),
                seal.open("value", row.getString("value")),
                ChannelFields.Whose.valueOf(row.getString("whose")),
                seal.openAny("whose_name", row.getString("whose_name")),
                ChannelFields.Safety.valueOf(row.getString("safety")),
                row.getBoolean("voicemail"),
                row.getBoolean("messages"),
                row.getBoolean("shared"),
                seal.openAny("hours", row.getString("hours")),
                seal.openAny("code_word", row.getString("code_word")),
                seal.openAny("note", row.getString("note")),
                until,
                Optional.ofNullable(row.getString("writing"))
                        .flatMap(WritingHours::parse)
                        .orElse(null));
        return new PersonCard.Channel(
                Rows.id(row, "id"),
                new FamilyId(Rows.id(row, "family")),
                row.getInt("version"),
                fields,
                until != null && until.isBefore(today),
                row.getObject("verified_on", LocalDate.class));
    }
}
