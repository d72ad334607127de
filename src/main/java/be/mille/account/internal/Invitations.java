package be.mille.account.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.CurrentActor;
import be.mille.directory.Posts;
import be.mille.kernel.ActorId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.outbox.Message;
import be.mille.outbox.Outbox;
import be.mille.outbox.Recipient;
import be.mille.outbox.Template;
import be.mille.sql.Sql;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time links that bind a person to a post. Opening one changes nothing, so that a mail scanner that follows links does not
 * use it up; signing in with it does.
 */
@Service
@Transactional
public class Invitations {
    public static final Duration LENGTH = Duration.ofDays(7);
    private static final Duration APART = Duration.ofMinutes(5);
    private static final int TOKEN_BYTES = 32;

    private final Sql sql;
    private final Posts posts;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Invitations(Sql sql, Posts posts, Outbox outbox, Ids ids, Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A post that is offered and not taken yet.
     *
     * @param by whoever keeps the people of that house; null from the console
     */
    public record Offer(UUID id, ActorId actor, @Nullable ActorId by) {}

    /**
     * Invites somebody of the administrator's own organisation; an earlier invitation to the same post ends.
     *
     * @return the token, shown once and kept nowhere
     */
    public String create(ActorId actor) {
        posts.invite(actor);
        return issue(actor, CurrentActor.get().id());
    }

    /** For the first administrator of an organisation, whom nobody there can invite: said at the console by the operator. */
    String issue(ActorId actor, @Nullable ActorId by) {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var now = clock.instant();
        sql.update("""
                update account.invitation set withdrawn_at = :now
                where actor = :actor and used_at is null and withdrawn_at is null
                """, p("now", now), p("actor", actor));
        sql.update(
                """
                insert into account.invitation (id, token, actor, created_by, created_at, expires_at)
                values (:id, :token, :actor, :by, :now, :expires)
                """,
                p("id", ids.next()),
                p("token", hash(token)),
                p("actor", actor),
                p("by", by),
                p("now", now),
                p("expires", now.plus(LENGTH)));
        return token;
    }

    /**
     * The same link by mail, to an address that is used for this message and not kept.
     *
     * @throws NotFoundException when the token opens no invitation to this post
     */
    public void mail(ActorId actor, String token, String address, String language) {
        posts.invite(actor);
        var expires = sql.find(
                        row -> row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        """
                        select expires_at from account.invitation where token = :token and actor = :actor
                          and used_at is null and withdrawn_at is null and expires_at > :now and created_at <= :soon
                        """,
                        p("token", hash(token)),
                        p("actor", actor),
                        p("now", clock.instant()),
                        p("soon", soon()))
                .orElseThrow(NotFoundException::new);
        var act = (token + " " + address).getBytes(StandardCharsets.UTF_8);
        outbox.write(new Message(
                UUID.nameUUIDFromBytes(act),
                new Recipient.Mailbox(address),
                Template.INVITATION,
                language,
                "/invitation/" + token,
                null,
                null,
                expires));
    }

    public Optional<Offer> find(String token) {
        return sql.find(Invitations::offer, """
                select id, actor, created_by from account.invitation
                where token = :token and used_at is null and withdrawn_at is null and expires_at > :now and created_at <= :soon
                """, p("token", hash(token)), p("now", clock.instant()), p("soon", soon()));
    }

    private static Offer offer(ResultSet row) throws SQLException {
        var by = row.getObject("created_by", UUID.class);
        return new Offer(
                row.getObject("id", UUID.class),
                new ActorId(row.getObject("actor", UUID.class)),
                by == null ? null : new ActorId(by));
    }

    /** A link that was made in a time to come is none: a clock that was set back would make it last longer. Nodes differ by seconds. */
    private Instant soon() {
        return clock.instant().plus(APART);
    }

    /** @return false when somebody else used it in the meantime */
    boolean use(Offer offer, UUID person) {
        return sql.update("""
                        update account.invitation set used_at = :now, used_by = :person
                        where id = :id and used_at is null and withdrawn_at is null and expires_at > :now and created_at <= :soon
                        """, p("now", clock.instant()), p("soon", soon()), p("person", person), p("id", offer.id()))
                == 1;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
