package be.mille.handover.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.CurrentActor;
import be.mille.handover.Border;
import be.mille.handover.Handover;
import be.mille.handover.HandoverId;
import be.mille.handover.HandoverState;
import be.mille.handover.ProposeHandover;
import be.mille.handover.ReadWithHer;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Handovers and their letters; what was written in words lies closed. */
@Component
class HandoverStore {
    private static final String HANDOVER = "handover.handover";
    private static final String LETTER = "handover.letter";
    private static final String COLUMNS = """
            select h.id, h.family, h.compartment, h.author, h.receiver, h.border, h.on_day, h.state, h.words, h.read_with_her, h.since,
                h.answer_by, h.made_at, h.version
            from handover.handover h
            """;

    private final Sql sql;
    private final Sealing sealing;
    private final Ids ids;
    private final Clock clock;

    HandoverStore(Sql sql, Sealing sealing, Ids ids, Clock clock) {
        this.sql = sql;
        this.sealing = sealing;
        this.ids = ids;
        this.clock = clock;
    }

    /** Two who propose or take at the same moment come one after the other. */
    void oneAtATime(FamilyId family) {
        sql.find(
                row -> true,
                "select pg_advisory_xact_lock(hashtextextended('handover ' || :family, 0))",
                p("family", family.toString()));
    }

    Optional<HandoverId> byKey(FamilyId family, UUID key) {
        return sql.find(
                HandoverStore::id,
                "select id from handover.handover where family = :family and key = :key",
                p("family", family),
                p("key", key));
    }

    List<Handover> of(List<FamilyId> records) {
        return sql.list(
                this::handover,
                COLUMNS + "where h.family = any (:records) order by h.made_at desc, h.id desc",
                p("records", records));
    }

    Optional<Handover> find(List<FamilyId> records, HandoverId id) {
        return sql.find(
                this::handover,
                COLUMNS + "where h.id = :id and h.family = any (:records)",
                p("id", id),
                p("records", records));
    }

    List<Handover> ofMine(Instant since) {
        return sql.list(this::handover, COLUMNS + """
                join access.my_families() mine on mine = h.family
                where h.made_at >= :since or h.state in ('PROPOSED', 'DECLINED') order by h.made_at desc, h.id desc
                """, p("since", since));
    }

    Optional<String> letter(List<FamilyId> records, HandoverId id) {
        return sql.find(
                row -> sealing.of(LETTER, row).open("words", row.getString("words")),
                "select id, family, compartment, words from handover.letter where id = :id and family = any (:records)",
                p("id", id),
                p("records", records));
    }

    /** Noted once, and only where the current actor is the one who was asked. */
    void opened(HandoverId id) {
        sql.find(_ -> true, "select handover.opened(:id)", p("id", id));
    }

    Optional<Instant> openedAt(HandoverId id) {
        return sql.find(
                row -> moment(row, "opened_at"),
                "select opened_at from handover.handover where id = :id and opened_at is not null",
                p("id", id));
    }

    HandoverId propose(ProposeHandover command, LocalDate answerBy) {
        var id = insert(
                command.key(),
                command.family(),
                command.receiver(),
                command.border(),
                command.on(),
                HandoverState.PROPOSED,
                command.read(),
                answerBy);
        sql.update(
                """
                insert into handover.letter (id, family, compartment, author, receiver, words)
                values (:id, :family, :compartment, :author, :receiver, :words)
                """,
                p("id", id),
                p("family", command.family()),
                p("compartment", command.compartment()),
                p("author", CurrentActor.get().id()),
                p("receiver", command.receiver()),
                p(
                        "words",
                        sealing.of(LETTER, command.family(), command.compartment(), id.value())
                                .close("words", command.letter())));
        return id;
    }

    HandoverId take(UUID key, FamilyId family, Border border, LocalDate on) {
        var today = Brussels.today(clock);
        return insert(key, family, CurrentActor.get().id(), border, on, HandoverState.ACCEPTED, null, today);
    }

    private HandoverId insert(
            UUID key,
            FamilyId family,
            ActorId receiver,
            Border border,
            LocalDate on,
            HandoverState state,
            @Nullable ReadWithHer read,
            LocalDate answerBy) {
        var id = new HandoverId(ids.next());
        var me = CurrentActor.get();
        sql.update(
                """
                insert into handover.handover (id, family, compartment, author, organisation, receiver, border, on_day, state, read_with_her,
                    since, answer_by, made_at, key)
                values (:id, :family, :compartment, :author, :organisation, :receiver, :border, :on, :state, :read, :now, :answerBy, :now, :key)
                """,
                p("id", id),
                p("family", family),
                p("compartment", border.compartment()),
                p("author", me.id()),
                p("organisation", me.organisation()),
                p("receiver", receiver),
                p("border", border),
                p("on", on),
                p("state", state),
                p("read", read),
                p("now", clock.instant()),
                p("answerBy", answerBy),
                p("key", key));
        return id;
    }

    void move(Handover of, HandoverState to, @Nullable String words, int version) {
        sql.updateOne(
                """
                update handover.handover set state = :state, words = :words, since = :now, version = version + 1
                where id = :id and version = :version
                """,
                p("state", to),
                p("words", seal(of).closeAny("words", words)),
                p("now", clock.instant()),
                p("id", of.id()),
                p("version", version));
    }

    /** Whom silence kept waiting is asked no more: somebody else is, or goes on. Only where the current actor writes. */
    void leaveSilent(List<FamilyId> records) {
        sql.update("""
                update handover.handover set state = 'TAKEN_BACK', since = :now, version = version + 1
                where family = any (:records) and state = 'PROPOSED' and answer_by < :today
                """, p("now", clock.instant()), p("records", records), p("today", Brussels.today(clock)));
    }

    private Seal seal(Handover of) {
        return sealing.of(
                HANDOVER, of.family(), of.border().compartment(), of.id().value());
    }

    private Handover handover(ResultSet row) throws SQLException {
        return new Handover(
                id(row),
                new FamilyId(row.getObject("family", UUID.class)),
                new ActorId(row.getObject("author", UUID.class)),
                new ActorId(row.getObject("receiver", UUID.class)),
                Border.valueOf(row.getString("border")),
                row.getObject("on_day", LocalDate.class),
                HandoverState.valueOf(row.getString("state")),
                sealing.of(HANDOVER, row).openAny("words", row.getString("words")),
                read(row.getString("read_with_her")),
                moment(row, "since"),
                row.getObject("answer_by", LocalDate.class),
                moment(row, "made_at"),
                row.getInt("version"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable ReadWithHer read(@Nullable String said) {
        return said == null ? null : ReadWithHer.valueOf(said);
    }

    private static HandoverId id(ResultSet row) throws SQLException {
        return new HandoverId(row.getObject("id", UUID.class));
    }
}
