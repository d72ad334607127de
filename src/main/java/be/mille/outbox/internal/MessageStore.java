package be.mille.outbox.internal;

import static be.mille.sql.Sql.p;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.outbox.HerMessages.State;
import be.mille.outbox.Medium;
import be.mille.outbox.Message;
import be.mille.outbox.Outbox.Became;
import be.mille.outbox.Recipient;
import be.mille.outbox.Refusal;
import be.mille.outbox.Template;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Messages in the database, through the few functions the program may use. */
@Component
class MessageStore {
    /** Longer than any mail server is waited for. */
    private static final Duration ABANDONED = Duration.ofMinutes(15);

    private final Sql sql;

    MessageStore(Sql sql) {
        this.sql = sql;
    }

    record Taken(UUID id, @Nullable ActorId askedBy) {}

    record Held(
            UUID id,
            Recipient to,
            Medium medium,
            Template template,
            String language,
            @Nullable UUID about,
            Envelope envelope,
            Instant expires,
            int attempts) {}

    record Waiting(long number, @Nullable Instant since) {}

    boolean write(UUID id, Message message, byte[] closed, String key, @Nullable ActorId told, Instant now) {
        var to = message.to();
        return sql.find(
                        row -> row.getBoolean("written"),
                        """
                        select outbox.write(:id, :key, cast(:family as uuid), cast(:channel as uuid), cast(:actor as uuid), :medium,
                            :template, :language, cast(:about as uuid), :closed, :closedBy, cast(:told as uuid), :now, :expires) as written
                        """,
                        p("id", id),
                        p("key", message.key()),
                        p("family", to instanceof Recipient.Her her ? her.family() : null),
                        p("channel", to instanceof Recipient.Her her ? her.channel() : null),
                        p("actor", to instanceof Recipient.Colleague one ? one.actor() : null),
                        p("medium", Medium.EMAIL),
                        p("template", message.template()),
                        p("language", message.language()),
                        p("about", message.about()),
                        p("closed", closed),
                        p("closedBy", key),
                        p("told", told),
                        p("now", now),
                        p("expires", message.expires()))
                .orElse(false);
    }

    void clear(Instant now) {
        call("select outbox.clear(:now, :abandoned)", p("now", now), p("abandoned", now.minus(ABANDONED)));
    }

    Optional<Taken> take(Instant now, String key, Collection<Medium> media) {
        return sql.find(
                row -> new Taken(row.getObject("id", UUID.class), actor(row, "asked_by")),
                "select id, asked_by from outbox.take(:now, :key, :media)",
                p("now", now),
                p("key", key),
                p("media", media));
    }

    Optional<Held> held(UUID id, EnvelopeKey key) {
        return sql.find(
                row -> new Held(
                        id,
                        recipient(row, key.open(id, row.getBytes("sealed"))),
                        Medium.valueOf(row.getString("medium")),
                        Template.valueOf(row.getString("template")),
                        row.getString("language"),
                        row.getObject("about", UUID.class),
                        key.open(id, row.getBytes("sealed")),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        row.getInt("attempts")),
                """
                select family, channel, actor, medium, template, language, about, sealed, expires_at, attempts
                from outbox.held(:id)
                """,
                p("id", id));
    }

    void later(UUID id, Instant at, boolean failed) {
        call("select outbox.later(:id, :at, :failed)", p("id", id), p("at", at), p("failed", failed));
    }

    void end(UUID id, State state, @Nullable Refusal why, @Nullable ActorId told, Instant now) {
        call(
                "select outbox.end_message(:id, :state, cast(:why as text), cast(:told as uuid), :now)",
                p("id", id),
                p("state", state),
                p("why", why),
                p("told", told),
                p("now", now));
    }

    void cameBack(UUID key, Instant now) {
        call("select outbox.came_back(:key, :now)", p("key", key), p("now", now));
    }

    Map<UUID, Became> became(Collection<UUID> keys) {
        var became = new HashMap<UUID, Became>();
        sql.list(
                        row -> {
                            var why = row.getString("reason");
                            return Map.entry(
                                    row.getObject("key", UUID.class),
                                    new Became(
                                            State.valueOf(row.getString("state")),
                                            why == null ? null : Refusal.valueOf(why),
                                            row.getObject("at", OffsetDateTime.class)
                                                    .toInstant()));
                        },
                        "select key, state, reason, at from outbox.became(:keys)",
                        p("keys", keys))
                .forEach(one -> became.put(one.getKey(), one.getValue()));
        return Map.copyOf(became);
    }

    Waiting waiting(Instant now) {
        return sql.find(
                        row -> {
                            var since = row.getObject("since", OffsetDateTime.class);
                            return new Waiting(row.getLong("waiting"), since == null ? null : since.toInstant());
                        },
                        "select waiting, since from outbox.waiting(:now)",
                        p("now", now))
                .orElseThrow();
    }

    private void call(String statement, Sql.Param... params) {
        sql.list(_ -> true, statement, params);
    }

    private static Recipient recipient(ResultSet row, Envelope envelope) throws SQLException {
        var family = row.getObject("family", UUID.class);
        if (family != null) {
            return new Recipient.Her(new FamilyId(family), row.getObject("channel", UUID.class));
        }
        var actor = actor(row, "actor");
        if (actor != null) {
            return new Recipient.Colleague(actor);
        }
        var address = envelope.address();
        if (address == null) {
            throw new IllegalStateException("A message for nobody");
        }
        return new Recipient.Mailbox(address);
    }

    private static @Nullable ActorId actor(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new ActorId(id);
    }
}
