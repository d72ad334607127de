package be.mille.account.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Actor;
import be.mille.account.WorkMail;
import be.mille.directory.Posts;
import be.mille.kernel.ActorId;
import be.mille.outbox.Colleagues;
import be.mille.outbox.Refusal;
import be.mille.outbox.Template;
import be.mille.outbox.Verdict;
import be.mille.sql.Sql;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where professionals are written to at work: given by each for her own post, taken away when she says so. */
@Service
@Transactional
public class WorkMails implements WorkMail, Colleagues {
    private final Sql sql;
    private final Posts posts;
    private final Clock clock;

    WorkMails(Sql sql, Posts posts, Clock clock) {
        this.sql = sql;
        this.posts = posts;
        this.clock = clock;
    }

    /** @param digest whether she wants a word in the morning */
    public record Given(String address, boolean digest) {}

    public Optional<Given> of(ActorId actor) {
        return sql.find(
                Given.class, "select address, digest from account.work_mail where actor = :actor", p("actor", actor));
    }

    public void keep(ActorId actor, Given given) {
        sql.update(
                """
                insert into account.work_mail (actor, address, digest, changed_at) values (:actor, :address, :digest, :now)
                on conflict (actor) do update set address = :address, digest = :digest, changed_at = :now
                """,
                p("actor", actor),
                p("address", given.address()),
                p("digest", given.digest()),
                p("now", clock.instant()));
    }

    public void forget(ActorId actor) {
        sql.update("delete from account.work_mail where actor = :actor", p("actor", actor));
    }

    @Override
    public Set<ActorId> wantNews() {
        return sql
                .list(
                        row -> new ActorId(row.getObject("actor", UUID.class)),
                        "select actor from account.work_mail where digest")
                .stream()
                .filter(actor -> posts.current(actor).isPresent())
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<Actor> acting(ActorId actor) {
        return posts.current(actor);
    }

    @Override
    public Verdict mailbox(ActorId actor, Template template) {
        var given = of(actor);
        if (given.isEmpty() || posts.current(actor).isEmpty()) {
            return new Verdict.No(Refusal.NO_ADDRESS);
        }
        return template == Template.NEWS && !given.get().digest()
                ? new Verdict.No(Refusal.SWITCHED_OFF)
                : new Verdict.Go(given.get().address());
    }
}
