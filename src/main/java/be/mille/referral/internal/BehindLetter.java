package be.mille.referral.internal;

import be.mille.referral.Bound;
import be.mille.referral.Inbox;
import be.mille.referral.Referral;
import be.mille.referral.ReferralState;
import be.mille.referral.Replies.Behind;
import be.mille.referral.Replies.Joins;
import be.mille.sql.Sql;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What whoever holds a letter reads and may answer, in the transaction that stands in it. */
@Component
class BehindLetter {
    private final Sql sql;
    private final ReferralRows rows;
    private final Bound bound;

    BehindLetter(Sql sql, ReferralRows rows, Bound bound) {
        this.sql = sql;
        this.rows = rows;
        this.bound = bound;
    }

    Behind.Asked asked(String to, Referral request, Inbox.Received received, Instant letter) {
        return new Behind.Asked(to, received, answers(request, received), added(), until(request, letter), joins());
    }

    /** Of several only yes or no is asked; more may be wanted to know by whoever may be told more. */
    Set<ReferralState> answers(Referral request, Inbox.Received received) {
        if (received.together()) {
            return received.answers();
        }
        boolean more = request.booking() == null
                && !request.compartment().restricted()
                && bound.reads(request.category(), request.to());
        return more ? request.state().answers() : request.state().answersOutside();
    }

    private List<String> added() {
        return sql.list(rows::event, """
                select e.id, e.family, e.compartment, e.what, e.by_actor, e.at, e.state, e.reason, e.words
                from referral.added_by_letter() e
                """).stream()
                .flatMap(one -> Stream.ofNullable(one.words()))
                .toList();
    }

    /** What is over is read for a while, as by whoever has an account. */
    private static Instant until(Referral request, Instant letter) {
        var read = ReferralState.readableFrom(request.since());
        return request.state().ended() && read.isBefore(letter) ? read : letter;
    }

    private Joins joins() {
        return sql.find(row -> Joins.valueOf(row.getString("joins")), "select referral.joins() as joins")
                .orElse(Joins.NOBODY);
    }
}
