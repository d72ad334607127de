package be.mille.coordination.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.coordination.Mandates;
import be.mille.coordination.Places;
import be.mille.sql.Sql;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what each says of her own room. */
@Service
@Transactional
class PlacesService implements Places {
    private final Sql sql;
    private final Access access;
    private final Mandates mandates;
    private final Clock clock;

    PlacesService(Sql sql, Access access, Mandates mandates, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.mandates = mandates;
        this.clock = clock;
    }

    @Override
    public Own mine() {
        var me = access.require(MandateAction.SEE_OWN_PLACES).id();
        var most = sql.find(
                row -> row.getInt("most"), "select most from coordination.places where actor = :me", p("me", me));
        var now = mandates.currentOfMine().values().stream()
                .filter(one -> one.holder().equals(me))
                .count();
        return new Own(most.orElse(null), (int) now);
    }

    @Override
    public void keep(@Nullable Integer most) {
        var me = access.require(MandateAction.KEEP_OWN_PLACES).id();
        if (most == null) {
            sql.update("delete from coordination.places where actor = :me", p("me", me));
            return;
        }
        sql.update("""
                insert into coordination.places (actor, most, changed_at) values (:me, :most, :now)
                on conflict (actor) do update set most = excluded.most, changed_at = excluded.changed_at
                """, p("me", me), p("most", most), p("now", clock.instant()));
    }
}
