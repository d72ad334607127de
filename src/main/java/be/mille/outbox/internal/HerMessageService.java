package be.mille.outbox.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.CurrentActor;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.outbox.HerMessages;
import be.mille.outbox.Medium;
import be.mille.outbox.Refusal;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what row-level security leaves of the messages to her. */
@Service
@Transactional
class HerMessageService implements HerMessages {
    private static final String NOTE =
            "select id, m.family, medium, state, reason, asked_by, written_at, ended_at, told, settled_at from outbox.message m ";

    private final Sql sql;
    private final Clock clock;

    HerMessageService(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<Note> of(Collection<FamilyId> records) {
        return sql.list(
                HerMessageService::note,
                NOTE + "where m.family = any(:records) order by written_at desc, id desc limit 100",
                p("records", records));
    }

    @Override
    public List<Note> unsettled() {
        return sql.list(HerMessageService::note, NOTE + """
                        join access.my_families() mine on mine = m.family
                        where m.settled_at is null and m.state in ('REFUSED', 'FAILED', 'EXPIRED') order by m.ended_at, m.id
                        """);
    }

    @Override
    public void settle(Collection<FamilyId> records, UUID message) {
        var found = of(records).stream().filter(one -> one.id().equals(message)).findFirst();
        if (found.orElseThrow(NotFoundException::new).open()) {
            sql.update(
                    """
                    update outbox.message set settled_at = :now, settled_by = :me
                    where id = :id and settled_at is null
                    """, p("now", clock.instant()), p("me", CurrentActor.get().id()), p("id", message));
        }
    }

    private static Note note(ResultSet row) throws SQLException {
        var state = State.valueOf(row.getString("state"));
        var why = row.getString("reason");
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        boolean settled = row.getObject("settled_at", OffsetDateTime.class) != null;
        return new Note(
                row.getObject("id", UUID.class),
                new FamilyId(row.getObject("family", UUID.class)),
                Medium.valueOf(row.getString("medium")),
                state,
                why == null ? null : Refusal.valueOf(why),
                new ActorId(row.getObject("asked_by", UUID.class)),
                row.getObject("written_at", OffsetDateTime.class).toInstant(),
                ended == null ? null : ended.toInstant(),
                new ActorId(row.getObject("told", UUID.class)),
                state != State.PENDING && state != State.SENT && !settled);
    }
}
