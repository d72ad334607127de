package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.family.Begun;
import be.mille.family.Families;
import be.mille.family.Merges;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.sql.Sql;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Requests whose author is not there any more, or is on leave and named who stands in: they come to whoever answers for the family. One
 * about a restricted subject comes to everybody who may know it, and to nobody else: whoever answers need not be one of them.
 */
@Component
class LeftRequests {
    private final Sql sql;
    private final Families families;
    private final Merges merges;

    LeftRequests(Sql sql, Families families, Merges merges) {
        this.sql = sql;
        this.families = families;
        this.merges = merges;
    }

    private record Line(ReferralId id, FamilyId family, ActorId author, Compartment compartment) {}

    /** Not closed, and left to the current actor. */
    List<ReferralId> toMe() {
        return left(sql.list(
                row -> new Line(
                        ReferralRows.id(row),
                        new FamilyId(row.getObject("family", UUID.class)),
                        new ActorId(row.getObject("author", UUID.class)),
                        Compartment.valueOf(row.getString("compartment"))),
                """
                select r.id, r.family, r.author, r.compartment
                from referral.request r join access.my_families() mine on mine = r.family
                where r.author <> :me and r.closed_at is null and r.state <> 'CANCELLED'
                """,
                p("me", CurrentActor.get().id())));
    }

    boolean toMe(Referral one) {
        return !left(List.of(new Line(one.id(), one.family(), one.author(), one.compartment())))
                .isEmpty();
    }

    private List<ReferralId> left(List<Line> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        var kept = merges.kept();
        var left = families.leftBehind(
                lines.stream().map(one -> begun(one, kept)).distinct().toList());
        return lines.stream()
                .filter(one -> comesToMe(one, left, begun(one, kept)))
                .map(Line::id)
                .toList();
    }

    private static Begun begun(Line one, Merges.Kept kept) {
        return new Begun(kept.of(one.family()), one.author());
    }

    private static boolean comesToMe(Line one, Map<Begun, ActorId> left, Begun begun) {
        var answers = left.get(begun);
        return answers != null
                && (one.compartment().restricted()
                        || answers.equals(CurrentActor.get().id()));
    }
}
