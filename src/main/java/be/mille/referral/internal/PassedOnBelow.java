package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.referral.Reason;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.sql.Sql;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a request was passed on to, in turn and in turn again, as the team keeps it. */
@Component
class PassedOnBelow {
    private final Sql sql;
    private final ReferralRows rows;

    PassedOnBelow(Sql sql, ReferralRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    /** Everything that came of it and is not over, also what lies where the reader may not look. */
    void takeBack(ReferralId id, Reason reason) {
        sql.find(
                row -> true, "select referral.take_back_below(:id, :reason) as done", p("id", id), p("reason", reason));
    }

    /** Over for who helped, and closed by nobody. */
    List<Referral> ended(ReferralId id) {
        return sql.list(rows::referral, """
                with recursive below as (
                    select q.id from referral.request q where q.parent = :id
                    union all
                    select q.id from referral.request q join below on q.parent = below.id
                )
                select """ + " " + ReferralRows.COLUMNS + """
                         from referral.request r join below on below.id = r.id
                        where r.state in ('DONE', 'DECLINED', 'COULD_NOT') and r.closed_at is null
                        """, p("id", id));
    }
}
