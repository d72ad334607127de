package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.family.Tie;
import be.mille.family.Ties;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What she said of her ties, in the order in which she said it. */
@Component
class TieStore {
    private final Sql sql;
    private final Clock clock;

    TieStore(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    List<Tie> of(Collection<FamilyId> families) {
        return sql.list(TieStore::tie, """
                select id, family, compartment, author, kind, whom, how, told_on from family.tie
                where family = any(:families) and taken_back_at is null order by told_on, noted_at, id
                """, p("families", families));
    }

    void insert(Ties.Noted one) {
        sql.update(
                """
                insert into family.tie (id, family, compartment, author, kind, whom, how, told_on, noted_at)
                values (:id, :family, :compartment, :me, :kind, :whom, :how, :on, :now)
                on conflict (id) do nothing
                """,
                p("id", one.key()),
                p("family", one.family()),
                p("compartment", one.compartment()),
                p("me", CurrentActor.get().id()),
                p("kind", one.kind()),
                p("whom", one.whom()),
                p("how", one.how()),
                p("on", one.toldOn()),
                p("now", clock.instant()));
    }

    void takeBack(Tie one) {
        sql.updateOne(
                "update family.tie set taken_back_at = :now where id = :id and taken_back_at is null",
                p("now", clock.instant()),
                p("id", one.id()));
    }

    private static Tie tie(ResultSet row) throws SQLException {
        return new Tie(
                Rows.id(row, "id"),
                new FamilyId(Rows.id(row, "family")),
                Compartment.valueOf(row.getString("compartment")),
                new ActorId(Rows.id(row, "author")),
                Tie.Kind.valueOf(row.getString("kind")),
                row.getObject("whom", UUID.class),
                Tie.How.valueOf(row.getString("how")),
                row.getObject("told_on", LocalDate.class));
    }
}
