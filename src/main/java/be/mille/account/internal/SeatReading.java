package be.mille.account.internal;

import static be.mille.sql.Sql.p;

import be.mille.account.Seats;
import be.mille.directory.Holders;
import be.mille.kernel.ActorId;
import be.mille.sql.Sql;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads which posts one human being has. */
@Service
@Transactional(readOnly = true)
class SeatReading implements Seats, Holders {
    private final Sql sql;

    SeatReading(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean sameHuman(ActorId one, ActorId other) {
        return ofSameHuman(one).contains(other);
    }

    @Override
    public Set<ActorId> ofSameHuman(ActorId post) {
        var all = new LinkedHashSet<ActorId>();
        all.add(post);
        all.addAll(sql.list(row -> new ActorId(row.getObject("actor", UUID.class)), """
                select other.actor from account.seat mine join account.seat other on other.person = mine.person
                where mine.actor = :post
                """, p("post", post)));
        return all;
    }
}
