package be.mille.account.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Actor;
import be.mille.account.Pace;
import be.mille.account.WorkMail;
import be.mille.directory.Posts;
import be.mille.kernel.ActorId;
import be.mille.outbox.Colleagues;
import be.mille.outbox.Refusal;
import be.mille.outbox.Template;
import be.mille.outbox.Verdict;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
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

    /** @param pace how often she wants a word in the morning */
    public record Given(String address, Pace pace) {}

    public Optional<Given> of(ActorId actor) {
        return sql.find(
                row -> new Given(row.getString("address"), pace(row)),
                "select address, digest, weekly from account.work_mail where actor = :actor",
                p("actor", actor));
    }

    public void keep(ActorId actor, Given given) {
        sql.update(
                """
                insert into account.work_mail (actor, address, digest, weekly, changed_at)
                values (:actor, :address, :digest, :weekly, :now)
                on conflict (actor) do update set address = :address, digest = :digest, weekly = :weekly, changed_at = :now
                """,
                p("actor", actor),
                p("address", given.address()),
                p("digest", given.pace() != Pace.NEVER),
                p("weekly", given.pace() == Pace.WEEKLY),
                p("now", clock.instant()));
    }

    public void forget(ActorId actor) {
        sql.update("delete from account.work_mail where actor = :actor", p("actor", actor));
    }

    private static Pace pace(ResultSet row) throws SQLException {
        return !row.getBoolean("digest") ? Pace.NEVER : row.getBoolean("weekly") ? Pace.WEEKLY : Pace.DAILY;
    }

    @Override
    public Set<ActorId> wantNews(LocalDate day) {
        return sql
                .list(
                        row -> Map.entry(new ActorId(row.getObject("actor", UUID.class)), pace(row)),
                        "select actor, digest, weekly from account.work_mail where digest")
                .stream()
                .filter(one -> one.getValue().on(day))
                .map(Map.Entry::getKey)
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
        return template == Template.NEWS && given.get().pace() == Pace.NEVER
                ? new Verdict.No(Refusal.SWITCHED_OFF)
                : new Verdict.Go(given.get().address());
    }
}
