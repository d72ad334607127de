package be.mille.referral.internal;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.referral.AskedTwice;
import be.mille.referral.ReferralId;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Row-level security shows the reader those of each author she is cleared for: a pair is hers when both are. */
@Service
@Transactional
class AskedTwiceReading implements AskedTwice {
    private final Sql sql;
    private final Access access;
    private final Sealing sealing;

    AskedTwiceReading(Sql sql, Access access, Sealing sealing) {
        this.sealing = sealing;
        this.sql = sql;
        this.access = access;
    }

    @Override
    public List<Twice> ofMine() {
        access.require(ReferralAction.EXPECTED);
        return sql.list(
                row -> new Twice(
                        new FamilyId(row.getObject("family", UUID.class)),
                        Compartment.valueOf(row.getString("compartment")),
                        row.getString("category"),
                        new ReferralId(row.getObject("id", UUID.class)),
                        new ActorId(row.getObject("first", UUID.class)),
                        new ActorId(row.getObject("second", UUID.class)),
                        sealing.of(ReferralRows.REQUEST, row).openAny("although", row.getString("although"))),
                "select distinct on (r.family, r.category, r.compartment) " + AskedAgain.although("q") + """
                    , q.family, r.compartment, r.category, q.id, r.author as first, q.author as second
                from access.my_families() mine
                join referral.request r on r.family = mine
                join referral.request q on q.family = r.family and q.category = r.category and q.compartment = r.compartment
                    and q.author <> r.author and (q.made_at, q.id) > (r.made_at, r.id)
                where r.compartment in ('C3', 'C4', 'C5', 'C6', 'C7', 'C8', 'C9')
                  and r.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY')
                  and q.state in ('REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING', 'UNDER_WAY')
                order by r.family, r.category, r.compartment, q.made_at, q.id
                """);
    }
}
