package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.referral.Inbox;
import be.mille.referral.ReferralId;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What was taken back lately from the reader or her house; the rows themselves are hers no more. */
@Component
class TakenBackReading {
    /** Nobody reads further down. */
    private static final int MOST = 30;

    private final Sql sql;

    TakenBackReading(Sql sql) {
        this.sql = sql;
    }

    /** Those that had been accepted: where nobody had said yes, nobody goes to her door. */
    List<Inbox.TakenBack> accepted() {
        return sql.list(TakenBackReading::one, """
                select request, category, accepted_at, since from referral.taken_back()
                where accepted_at is not null order by since desc, request limit :most
                """, p("most", MOST));
    }

    Optional<Inbox.TakenBack> one(ReferralId id) {
        return sql.find(
                TakenBackReading::one,
                "select request, category, accepted_at, since from referral.taken_back() where request = :id",
                p("id", id));
    }

    private static Inbox.TakenBack one(ResultSet row) throws SQLException {
        var accepted = row.getObject("accepted_at", OffsetDateTime.class);
        return new Inbox.TakenBack(
                new ReferralId(row.getObject("request", UUID.class)),
                Objects.requireNonNull(row.getString("category")),
                accepted == null ? null : accepted.toInstant(),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}
