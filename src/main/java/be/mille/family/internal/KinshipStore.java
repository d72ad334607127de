package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.family.Kinship;
import be.mille.family.PartialDate;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who is tied to whom, and with which sign somebody is drawn, in the order in which it was noted. */
@Component
class KinshipStore {
    private static final String TIE = """
            select id, family, compartment, author, one, kind, other, also, since from family.kinship
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    KinshipStore(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    List<Kinship> of(Collection<FamilyId> families) {
        return sql.list(
                KinshipStore::tie,
                TIE + "where family = any(:families) and taken_back_at is null order by noted_at, id",
                p("families", families));
    }

    Optional<Kinship> find(FamilyId family, UUID id, boolean takenBack) {
        return sql.find(
                KinshipStore::tie,
                TIE + "where family = :family and id = :id and (taken_back_at is not null) = :back",
                p("family", family),
                p("id", id),
                p("back", takenBack));
    }

    /** @return whether it was not there yet */
    boolean insert(Kinship one) {
        return sql.update(
                        """
                        insert into family.kinship (id, family, compartment, author, one, kind, other, also, since, noted_at)
                        values (:id, :family, :compartment, :me, :one, :kind, :other, :also, :since, :now)
                        on conflict (id) do nothing
                        """,
                        p("id", one.id()),
                        p("family", one.family()),
                        p("compartment", one.compartment()),
                        p("me", one.author()),
                        p("one", one.one()),
                        p("kind", one.kind()),
                        p("other", one.other()),
                        p("also", one.also()),
                        p("since", Rows.text(one.since())),
                        p("now", clock.instant()))
                == 1;
    }

    void takeBack(Kinship one) {
        sql.updateOne(
                "update family.kinship set taken_back_at = :now where id = :id and taken_back_at is null",
                p("now", clock.instant()),
                p("id", one.id()));
    }

    void restore(Kinship one) {
        sql.updateOne(
                "update family.kinship set taken_back_at = null where id = :id and taken_back_at is not null",
                p("id", one.id()));
    }

    /** The last word of each counts. */
    Map<UUID, Kinship.Sign> signs(Collection<FamilyId> families) {
        var last = new HashMap<UUID, Kinship.Sign>();
        sql.list(
                        row -> Map.entry(Rows.id(row, "who"), Kinship.Sign.valueOf(row.getString("sign"))),
                        "select who, sign from family.drawn_as where family = any(:families) order by noted_at, id",
                        p("families", families))
                .forEach(said -> last.put(said.getKey(), said.getValue()));
        last.values().removeIf(sign -> sign == Kinship.Sign.NONE);
        return last;
    }

    void draw(FamilyId family, UUID who, Kinship.Sign sign) {
        sql.update(
                """
                insert into family.drawn_as (id, family, author, who, sign, noted_at) values (:id, :family, :me, :who, :sign, :now)
                """,
                p("id", ids.next()),
                p("family", family),
                p("me", CurrentActor.get().id()),
                p("who", who),
                p("sign", sign),
                p("now", clock.instant()));
    }

    private static Kinship tie(ResultSet row) throws SQLException {
        return new Kinship(
                Rows.id(row, "id"),
                new FamilyId(Rows.id(row, "family")),
                Compartment.valueOf(row.getString("compartment")),
                new ActorId(Rows.id(row, "author")),
                Rows.id(row, "one"),
                Kinship.Kind.valueOf(row.getString("kind")),
                Rows.id(row, "other"),
                row.getObject("also", UUID.class),
                PartialDate.parse(row.getString("since")).orElse(null));
    }
}
