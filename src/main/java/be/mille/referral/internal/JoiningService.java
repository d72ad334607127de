package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.kernel.Brussels;
import be.mille.kernel.NotFoundException;
import be.mille.referral.Joining;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Wishes to join; row-level security leaves out those of another basin. */
@Service
@Transactional
class JoiningService implements Joining {
    static final String TABLE = "referral.joining";
    private static final int MOST = 200;

    private final Sql sql;
    private final Access access;
    private final Seal seal;
    private final Clock clock;

    JoiningService(Sql sql, Access access, Sealing sealing, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.seal = sealing.ofProgram(TABLE);
        this.clock = clock;
    }

    @Override
    public List<Wish> all() {
        access.require(ReferralAction.WISHES);
        return sql.list(this::wish, """
                select id, who, house, way, wished_on, done_on, version from referral.joining
                order by done_on desc nulls first, wished_on, id limit :most
                """, p("most", MOST));
    }

    @Override
    public long awaited() {
        if (CurrentActor.get().function() != ActorFunction.NETWORK_FACILITATOR) {
            return 0;
        }
        return sql.find(
                        row -> row.getLong("some"),
                        "select count(*) as some from referral.joining where done_on is null")
                .orElse(0L);
    }

    @Override
    public void seenTo(UUID wish, boolean done, int version) {
        access.require(ReferralAction.SEE_TO_WISH);
        if (sql.find(row -> row.getInt("version"), "select version from referral.joining where id = :id", p("id", wish))
                .isEmpty()) {
            throw new NotFoundException();
        }
        sql.updateOne(
                """
                update referral.joining set done_on = cast(:day as date), done_by = cast(:by as uuid), version = version + 1
                where id = :id and version = :version
                """,
                p("day", done ? Brussels.today(clock) : null),
                p("by", done ? CurrentActor.get().id() : null),
                p("id", wish),
                p("version", version));
    }

    /** By the clock: what was seen to thirty days ago, and what lay for a year. */
    void forget() {
        sql.list(
                row -> row.getLong("gone"),
                "select referral.forget_wishes(:today) as gone",
                p("today", Brussels.today(clock)));
    }

    private Wish wish(ResultSet row) throws SQLException {
        return new Wish(
                row.getObject("id", UUID.class),
                seal.open("who", row.getString("who")),
                seal.open("house", row.getString("house")),
                seal.open("way", row.getString("way")),
                row.getObject("wished_on", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getInt("version"));
    }
}
