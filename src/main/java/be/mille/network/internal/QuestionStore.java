package be.mille.network.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.kernel.ActorId;
import be.mille.kernel.Ids;
import be.mille.network.AskNetwork;
import be.mille.network.Kind;
import be.mille.network.NetworkQuestions;
import be.mille.network.Question;
import be.mille.network.QuestionId;
import be.mille.network.QuestionState;
import be.mille.network.Said;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Questions and answers; row-level security leaves out what is not of the reader’s basin. */
@Component
class QuestionStore {
    private static final int MOST = 100;
    private static final String COLUMNS = """
            select id, kind, basin, author, category, words, state, asked_at, said_at, heard_at, version from network.question
            """;

    private final Sql sql;
    private final Seal questions;
    private final Seal answers;
    private final Ids ids;
    private final Clock clock;

    QuestionStore(Sql sql, Sealing sealing, Ids ids, Clock clock) {
        this.sql = sql;
        this.questions = sealing.ofProgram("network.question");
        this.answers = sealing.ofProgram("network.answer");
        this.ids = ids;
        this.clock = clock;
    }

    List<Question> all() {
        return sql.list(
                this::question,
                COLUMNS + "order by closed_at desc nulls first, asked_at, id limit :most",
                p("most", MOST));
    }

    Optional<Question> find(QuestionId id) {
        return sql.find(this::question, COLUMNS + "where id = :id", p("id", id));
    }

    boolean facilitated() {
        return sql.find(row -> row.getBoolean("some"), "select network.facilitated() as some")
                .orElseThrow();
    }

    Set<String> helpdesks() {
        return Set.copyOf(sql.list(row -> row.getString("basin"), "select network.helpdesks() as basin"));
    }

    Optional<QuestionId> byKey(UUID key) {
        return sql.find(QuestionStore::id, "select id from network.question where key = :key", p("key", key));
    }

    List<Said> said(QuestionId id) {
        return sql.list(
                row -> new Said(author(row), answers.open("words", row.getString("words")), moment(row, "said_at")),
                "select author, words, said_at from network.answer where question = :id order by said_at, id",
                p("id", id));
    }

    QuestionId ask(AskNetwork command, @Nullable String basin) {
        var id = new QuestionId(ids.next());
        sql.update(
                """
                insert into network.question (id, kind, basin, author, category, words, state, asked_at, said_at, heard_at, key)
                values (:id, :kind, coalesce(cast(:basin as text), network.basin()), :author, :category, :words, 'OPEN', :now, :now, :now, :key)
                """,
                p("id", id),
                p("kind", command.kind()),
                p("basin", basin),
                p("author", CurrentActor.get().id()),
                p("category", command.category()),
                p("words", questions.close("words", command.words())),
                p("now", clock.instant()),
                p("key", command.key()));
        return id;
    }

    void say(QuestionId id, UUID key, String words) {
        sql.update(
                """
                insert into network.answer (id, question, author, words, said_at) values (:key, :id, :author, :words, :now)
                on conflict do nothing
                """,
                p("key", key),
                p("id", id),
                p("author", CurrentActor.get().id()),
                p("words", answers.close("words", words)),
                p("now", clock.instant()));
    }

    void close(QuestionId id, QuestionState state, int version) {
        sql.updateOne("""
                update network.question set state = :state, closed_at = :now, version = version + 1
                where id = :id and version = :version and state = 'OPEN'
                """, p("state", state), p("now", clock.instant()), p("id", id), p("version", version));
    }

    void heard(QuestionId id) {
        sql.update(
                "update network.question set heard_at = :now where id = :id and author = :me and heard_at < said_at",
                p("now", clock.instant()),
                p("id", id),
                p("me", CurrentActor.get().id()));
    }

    NetworkQuestions.Waiting waiting() {
        return sql.find(
                        row -> new NetworkQuestions.Waiting(row.getLong("unheard"), row.getLong("unread")),
                        """
                        select (select count(*) from network.question where author = :me and said_at > heard_at) as unheard,
                            (select count(*) from network.question q
                                where q.basin = network.basin() and q.kind = 'QUESTION' and q.state = 'OPEN' and q.author <> :me
                                    and q.asked_at > greatest(:since,
                                        coalesce((select l.looked_at from network.looked l where l.actor = :me), :since))) as unread
                        """,
                        p("me", CurrentActor.get().id()),
                        p("since", clock.instant().minus(NetworkQuestions.NEW_DAYS, ChronoUnit.DAYS)))
                .orElseThrow();
    }

    void looked() {
        sql.update("""
                insert into network.looked (actor, looked_at) values (:me, :now)
                on conflict (actor) do update set looked_at = excluded.looked_at
                """, p("me", CurrentActor.get().id()), p("now", clock.instant()));
    }

    /** Those whose last word is of whoever asked; of her basin, as the policy says. */
    long awaited() {
        return sql.find(row -> row.getLong("some"), """
                        select count(*) as some from network.question q where q.kind = 'HELPDESK' and q.state = 'OPEN' and q.author = coalesce(
                            (select a.author from network.answer a where a.question = q.id order by a.said_at desc, a.id desc limit 1),
                            q.author)
                        """).orElseThrow();
    }

    private Question question(ResultSet row) throws SQLException {
        var me = CurrentActor.get();
        var kind = Kind.valueOf(row.getString("kind"));
        var state = QuestionState.valueOf(row.getString("state"));
        boolean mine = author(row).equals(me.id());
        return new Question(
                id(row),
                kind,
                row.getString("basin"),
                author(row),
                row.getString("category"),
                questions.open("words", row.getString("words")),
                state,
                moment(row, "asked_at"),
                moment(row, "said_at"),
                mine,
                state == QuestionState.OPEN
                        && (mine || kind == Kind.HELPDESK && me.function() == ActorFunction.NETWORK_FACILITATOR),
                mine && moment(row, "said_at").isAfter(moment(row, "heard_at")),
                row.getInt("version"));
    }

    private static QuestionId id(ResultSet row) throws SQLException {
        return new QuestionId(row.getObject("id", UUID.class));
    }

    private static ActorId author(ResultSet row) throws SQLException {
        return new ActorId(row.getObject("author", UUID.class));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
