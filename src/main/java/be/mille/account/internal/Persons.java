package be.mille.account.internal;

import static be.mille.sql.Sql.p;

import be.mille.directory.Posts;
import be.mille.kernel.ActorId;
import be.mille.kernel.Ids;
import be.mille.sql.Sql;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The human beings who sign in, and the posts each may act in. */
@Service
@Transactional
public class Persons {
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final Posts posts;
    private final Invitations invitations;
    private final TakenPosts taken;

    Persons(Sql sql, Ids ids, Clock clock, Posts posts, Invitations invitations, TakenPosts taken) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.posts = posts;
        this.invitations = invitations;
        this.taken = taken;
    }

    /**
     * Somebody an identity provider vouches for. An invitation she brings binds its post to her; without one, only somebody
     * who was here before is known.
     *
     * @param token of an invitation; one that is unknown, used or expired is as none
     */
    public Optional<UUID> arrive(String issuer, String subject, @Nullable String token) {
        var known = find(issuer, subject);
        var offer = token == null ? Optional.<Invitations.Offer>empty() : invitations.find(token);
        if (offer.isEmpty()) {
            known.ifPresent(this::seen);
            return known;
        }
        var person = known.orElseGet(() -> add(issuer, subject));
        bind(person, offer.get());
        return Optional.of(person);
    }

    /** Somebody who was here before comes by a passkey, perhaps with an invitation to a further post. */
    public void arrive(UUID person, @Nullable String token) {
        seen(person);
        if (token != null) {
            invitations.find(token).ifPresent(offer -> bind(person, offer));
        }
    }

    private void bind(UUID person, Invitations.Offer offer) {
        var by = offer.by();
        if (by != null && all(person).contains(by)) {
            taken.refused(offer.actor(), by);
        } else if (invitations.use(offer, person)) {
            sql.update("""
                    insert into account.seat (person, actor, since) values (:person, :actor, :now)
                    on conflict (actor) do nothing
                    """, p("person", person), p("actor", offer.actor()), p("now", clock.instant()));
            taken.taken(offer.actor());
        }
    }

    /** Who vouched for her when she first came. */
    public Optional<String> issuer(UUID person) {
        return sql.find(
                row -> row.getString("issuer"), "select issuer from account.person where id = :id", p("id", person));
    }

    /** The posts she holds now, in the order she got them. */
    public List<ActorId> seats(UUID person) {
        return all(person).stream()
                .filter(actor -> posts.current(actor).isPresent())
                .toList();
    }

    /** Every post she ever got, in the same order, those that ended too. */
    public List<ActorId> all(UUID person) {
        return sql.list(
                row -> new ActorId(row.getObject("actor", UUID.class)),
                "select actor from account.seat where person = :person order by since, actor",
                p("person", person));
    }

    private Optional<UUID> find(String issuer, String subject) {
        return sql.find(
                row -> row.getObject("id", UUID.class),
                "select id from account.person where issuer = :issuer and subject = :subject",
                p("issuer", issuer),
                p("subject", subject));
    }

    private void seen(UUID person) {
        sql.update(
                "update account.person set signed_in_at = :now where id = :id",
                p("now", clock.instant()),
                p("id", person));
    }

    private UUID add(String issuer, String subject) {
        var id = ids.next();
        sql.update("""
                insert into account.person (id, issuer, subject, created_at, signed_in_at)
                values (:id, :issuer, :subject, :now, :now)
                """, p("id", id), p("issuer", issuer), p("subject", subject), p("now", clock.instant()));
        return id;
    }
}
