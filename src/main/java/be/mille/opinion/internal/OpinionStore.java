package be.mille.opinion.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.opinion.AskOpinion;
import be.mille.opinion.AskedOpinion;
import be.mille.opinion.AskedOpinion.State;
import be.mille.opinion.Extract;
import be.mille.opinion.Said;
import be.mille.opinion.internal.OpinionSeal.Place;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The tables as the team may read them; row-level security leaves out what this reader may not know. */
@Component
class OpinionStore {
    private static final String COLUMNS = """
            select id, family, compartments, author, colleague, language, told, why, question, lines, asked_at, ends_at,
                answered_at, declined_at, withdrawn_at
            from opinion.opinion
            """;

    private final Sql sql;
    private final OpinionSeal seal;
    private final Clock clock;

    OpinionStore(Sql sql, OpinionSeal seal, Clock clock) {
        this.sql = sql;
        this.seal = seal;
        this.clock = clock;
    }

    /** @param authors whose words stand in each of the compartments, in their order */
    record Sources(List<Compartment> compartments, List<ActorId> authors) {}

    boolean has(UUID id, FamilyId family, ActorId author) {
        return sql.find(
                        row -> true,
                        "select 1 from opinion.opinion where id = :id and family = :family and author = :author",
                        p("id", id),
                        p("family", family),
                        p("author", author))
                .isPresent();
    }

    boolean mayBeAsked(Collection<FamilyId> records, Collection<ActorId> posts) {
        return sql.find(
                        row -> row.getBoolean("may"),
                        "select opinion.may_be_asked(:records, :posts) as may",
                        p("records", records),
                        p("posts", posts))
                .orElseThrow();
    }

    void add(AskOpinion ask, ActorId author, Sources sources, Extract extract, Instant now, Instant ends) {
        var place = new Place(OpinionSeal.OPINION, ask.family(), Set.copyOf(sources.compartments()), ask.key());
        var why = ask.why();
        sql.update(
                """
                insert into opinion.opinion (id, family, compartments, authors, author, colleague, language, told, why, question,
                    lines, asked_at, ends_at)
                values (:id, :family, :compartments, :authors, :author, :colleague, :language, :told, :why, :question,
                    :lines, :now, :ends)
                """,
                p("id", ask.key()),
                p("family", ask.family()),
                p("compartments", sources.compartments()),
                p("authors", sources.authors()),
                p("author", author),
                p("colleague", ask.colleague()),
                p("language", extract.language()),
                p("told", ask.told()),
                p("why", why == null ? null : seal.close(place, "why", why)),
                p("question", seal.close(place, "question", extract.question())),
                p("lines", seal.close(place, "lines", ExtractText.write(extract.lines()))),
                p("now", now),
                p("ends", ends));
    }

    List<AskedOpinion> of(Collection<FamilyId> records) {
        return sql.list(
                this::opinion,
                COLUMNS + "where family = any (:records) order by asked_at desc, id",
                p("records", records));
    }

    List<AskedOpinion> by(ActorId author) {
        return sql.list(
                this::opinion, COLUMNS + "where author = :author order by asked_at desc, id", p("author", author));
    }

    List<AskedOpinion> unreadBy(ActorId author) {
        return sql.list(this::opinion, COLUMNS + """
                where author = :author and withdrawn_at is null and ends_at > :now
                  and greatest(answered_at, declined_at) > coalesce(read_at, '-infinity') order by asked_at desc, id
                """, p("author", author), p("now", clock.instant()));
    }

    Optional<AskedOpinion> find(UUID id, ActorId author) {
        return sql.find(
                this::opinion, COLUMNS + "where id = :id and author = :author", p("id", id), p("author", author));
    }

    void read(UUID id) {
        sql.update("update opinion.opinion set read_at = :now where id = :id", p("id", id), p("now", clock.instant()));
    }

    void withdraw(UUID id) {
        sql.update(
                "update opinion.opinion set withdrawn_at = :now where id = :id and withdrawn_at is null",
                p("id", id),
                p("now", clock.instant()));
    }

    void say(AskedOpinion to, UUID key, ActorId author, String words) {
        sql.update(
                """
                insert into opinion.said (id, opinion, family, author, words, said_at)
                values (:id, :opinion, :family, :author, :words, :now) on conflict (id) do nothing
                """,
                p("id", key),
                p("opinion", to.id()),
                p("family", to.family()),
                p("author", author),
                p("words", seal.close(said(to.family(), to.compartments(), key), "words", words)),
                p("now", clock.instant()));
    }

    static Place said(FamilyId family, Set<Compartment> compartments, UUID row) {
        return new Place(OpinionSeal.SAID, family, compartments, row);
    }

    Said said(FamilyId family, Set<Compartment> compartments, ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Said(
                new ActorId(row.getObject("author", UUID.class)),
                moment(row, "said_at"),
                seal.open(said(family, compartments, id), "words", row.getString("words")),
                row.getBoolean("declines"));
    }

    private List<Said> said(UUID opinion, FamilyId family, Set<Compartment> compartments) {
        return sql.list(
                row -> said(family, compartments, row),
                "select id, author, words, declines, said_at from opinion.said where opinion = :opinion order by said_at, id",
                p("opinion", opinion));
    }

    private AskedOpinion opinion(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var family = new FamilyId(row.getObject("family", UUID.class));
        var compartments = compartments(row);
        var place = new Place(OpinionSeal.OPINION, family, compartments, id);
        return new AskedOpinion(
                id,
                family,
                new ActorId(row.getObject("author", UUID.class)),
                new ActorId(row.getObject("colleague", UUID.class)),
                compartments,
                row.getBoolean("told"),
                seal.openAny(place, "why", row.getString("why")),
                row.getString("question") == null ? null : extract(place, row),
                moment(row, "asked_at"),
                moment(row, "ends_at"),
                state(row),
                said(id, family, compartments));
    }

    Extract extract(Place place, ResultSet row) throws SQLException {
        return new Extract(
                seal.open(place, "question", row.getString("question")),
                ExtractText.read(seal.open(place, "lines", row.getString("lines"))),
                row.getString("language"));
    }

    private State state(ResultSet row) throws SQLException {
        if (row.getObject("withdrawn_at") != null) {
            return State.WITHDRAWN;
        }
        if (row.getObject("declined_at") != null) {
            return State.DECLINED;
        }
        if (!moment(row, "ends_at").isAfter(clock.instant())) {
            return State.CLOSED;
        }
        return row.getObject("answered_at") == null ? State.WAITING : State.ANSWERED;
    }

    static Set<Compartment> compartments(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("compartments").getArray())
                .map(Compartment::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
