package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Episodes;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Says when the last pregnancy ends or ended, and when the youngest child turns two; everybody around her may know both. */
@Component
class FamilyEpisodes implements Episodes {
    private final Sql sql;

    FamilyEpisodes(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Episode of(FamilyId family) {
        return sql.find(
                        row -> new Episode(
                                row.getObject("ends", LocalDate.class), row.getObject("birthday", LocalDate.class)),
                        """
                        select (select max(coalesce(p.ended_on, p.due)) from family.pregnancy p
                                where p.family = :family and p.withdrawn_at is null) as ends,
                            (select (max(c.born_on) + interval '2 years')::date from family.child c
                                where c.family = :family and c.withdrawn_at is null and c.died_on is null) as birthday
                        """,
                        p("family", family))
                .orElse(Episode.UNKNOWN);
    }
}
