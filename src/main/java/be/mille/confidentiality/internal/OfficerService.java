package be.mille.confidentiality.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.access.Looks;
import be.mille.account.Seats;
import be.mille.confidentiality.ExceptionalReason;
import be.mille.confidentiality.OfficerQueue;
import be.mille.kernel.ActorId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and answers the queue through functions of the database that know the officer's organisation. */
@Service
@Transactional
class OfficerService implements OfficerQueue {
    /** How far back reviewed openings, the rate and unusual look-ups go. */
    private static final Duration PERIOD = Duration.ofDays(30);

    /** So many posts that were given a function on one page; those who come after them come up once these were seen. */
    private static final int MOST_POSTS = 50;

    private final Sql sql;
    private final Access access;
    private final Seats seats;
    private final Ids ids;
    private final Clock clock;
    private final OpeningSeals seals;
    private final Seal settled;
    private final Seal lifted;
    private final Seal clarified;

    OfficerService(Sql sql, Access access, Seats seats, Ids ids, Clock clock, OpeningSeals seals, Sealing sealing) {
        this.seals = seals;
        this.settled = sealing.ofProgram("confidentiality.settled");
        this.clarified = sealing.ofProgram("confidentiality.clarified");
        this.lifted = sealing.ofProgram("confidentiality.lift");
        this.sql = sql;
        this.access = access;
        this.seats = seats;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public boolean known() {
        access.require(ExceptionalAction.SEE_QUEUE);
        return sql.find(row -> row.getBoolean("known"), "select confidentiality.officer() as known")
                .orElse(false);
    }

    @Override
    public List<Opening> openings() {
        access.require(ExceptionalAction.SEE_QUEUE);
        return sql.list(this::opening, """
                select id, reference, actor, function, reason, words, at, until, due, verdict, verdict_words
                from confidentiality.queue(:since)
                """, p("since", since()));
    }

    @Override
    public void review(UUID opening, Verdict verdict, String words) {
        access.require(ExceptionalAction.REVIEW);
        ofSomebodyElse(openings().stream()
                .filter(one -> one.id().equals(opening))
                .map(Opening::reader)
                .findFirst());
        done(
                "select coalesce(confidentiality.review(:id, :verdict, :words), false) as done",
                p("id", opening),
                p("verdict", verdict),
                p("words", seals.of(opening).close("verdict_words", words)));
    }

    @Override
    public Rate rate() {
        access.require(ExceptionalAction.SEE_QUEUE);
        return sql.find(
                        row -> new Rate(row.getLong("exceptional"), row.getLong("openings")),
                        "select exceptional, openings from confidentiality.rate(:since)",
                        p("since", since()))
                .orElse(new Rate(0, 0));
    }

    @Override
    public List<Unusual> unusual() {
        access.require(ExceptionalAction.SEE_QUEUE);
        return sql.list(
                row -> new Unusual(
                        row.getString("key"),
                        Kind.valueOf(row.getString("kind")),
                        new ActorId(row.getObject("actor", UUID.class)),
                        row.getString("reference"),
                        instant(row, "at"),
                        Arrays.stream((String[]) row.getArray("opened").getArray())
                                .map(Looks.Opened::valueOf)
                                .collect(Collectors.toSet())),
                "select key, kind, actor, reference, at, opened from confidentiality.unusual(:since)",
                p("since", since()));
    }

    @Override
    public void settle(String key, String words, @Nullable String hers) {
        access.require(ExceptionalAction.SETTLE);
        ofSomebodyElse(unusual().stream()
                .filter(one -> one.key().equals(key))
                .map(Unusual::reader)
                .findFirst());
        done(
                "select coalesce(confidentiality.settle(:key, :since, :words, :id, cast(:hers as text)), false) as done",
                p("key", key),
                p("since", since()),
                p("words", settled.close("words", words)),
                p("id", ids.next()),
                p("hers", hers == null ? null : clarified.close("words", hers)));
    }

    /** What she did herself, in whatever post, another officer answers. */
    private void ofSomebodyElse(Optional<ActorId> reader) {
        var mine = seats.ofSameHuman(CurrentActor.get().id());
        if (reader.filter(one -> !mine.contains(one)).isEmpty()) {
            throw new NotFoundException();
        }
    }

    @Override
    public List<FunctionGiven> functions() {
        access.require(ExceptionalAction.SEE_QUEUE);
        return sql.list(
                OfficerService::function,
                "select post, how, was, becomes, given_by, at from confidentiality.functions_given(:most)",
                p("most", MOST_POSTS));
    }

    @Override
    public void see(ActorId post, Instant until) {
        access.require(ExceptionalAction.SETTLE);
        done("select confidentiality.see_given(:post, :until) as done", p("post", post), p("until", until));
    }

    @Override
    public Set<ActorId> suspended() {
        access.require(ExceptionalAction.SEE_QUEUE);
        return Set.copyOf(sql.list(
                row -> new ActorId(row.getObject("actor", UUID.class)),
                "select actor from confidentiality.suspensions()"));
    }

    @Override
    public void lift(ActorId reader, String words) {
        access.require(ExceptionalAction.LIFT);
        ofSomebodyElse(Optional.of(reader));
        done(
                "select coalesce(confidentiality.lift_suspension(:id, :reader, :words), false) as done",
                p("id", ids.next()),
                p("reader", reader),
                p("words", lifted.close("words", words)));
    }

    private Instant since() {
        return clock.instant().minus(PERIOD);
    }

    private void done(String statement, Sql.Param... params) {
        if (!sql.find(row -> row.getBoolean("done"), statement, params).orElse(false)) {
            throw new NotFoundException();
        }
    }

    private Opening opening(ResultSet row) throws SQLException {
        var seal = seals.of(row.getObject("id", UUID.class));
        var verdict = row.getString("verdict");
        return new Opening(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                new ActorId(row.getObject("actor", UUID.class)),
                ActorFunction.valueOf(row.getString("function")),
                ExceptionalReason.valueOf(row.getString("reason")),
                seal.open("words", row.getString("words")),
                instant(row, "at"),
                instant(row, "until"),
                instant(row, "due"),
                verdict == null ? null : Verdict.valueOf(verdict),
                seal.openAny("verdict_words", row.getString("verdict_words")));
    }

    private static FunctionGiven function(ResultSet row) throws SQLException {
        var by = row.getObject("given_by", UUID.class);
        var was = row.getString("was");
        return new FunctionGiven(
                new ActorId(row.getObject("post", UUID.class)),
                Gift.valueOf(row.getString("how")),
                was == null ? null : ActorFunction.valueOf(was),
                ActorFunction.valueOf(row.getString("becomes")),
                by == null ? null : new ActorId(by),
                instant(row, "at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
