package be.mille.referral.internal;

import be.mille.referral.Referral;
import be.mille.sql.Sql;
import java.util.List;
import org.springframework.stereotype.Component;

/** Accepted requests with somebody of the team who goes with her the first time, until that first time is noted. */
@Component
class Companions {
    private final Sql sql;
    private final ReferralRows rows;

    Companions(Sql sql, ReferralRows rows) {
        this.sql = sql;
        this.rows = rows;
    }

    List<Referral> ofMine() {
        return sql.list(rows::referral, "select " + ReferralRows.COLUMNS + """
                         from referral.request r join access.my_families() mine on mine = r.family
                        where r.companion is not null and r.state in ('ACCEPTED', 'UNDER_WAY') and r.first_contact_on is null
                          and r.closed_at is null
                        order by r.since, r.id
                        """);
    }
}
