package be.mille.training.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Access;
import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.directory.HelpService;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.referral.Told;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.ObjectMapper;

/** Requests to one service by the set, as whoever is current, for the families she may write about. */
@Repository
class BulkRequestStore {
    private static final Compartment ABOUT = Compartment.C2;

    private final Sql sql;
    private final Access access;
    private final Sealing sealing;
    private final ObjectMapper json;
    private final Ids ids;
    private final Clock clock;

    BulkRequestStore(Sql sql, Access access, Sealing sealing, ObjectMapper json, Ids ids, Clock clock) {
        this.sql = sql;
        this.access = access;
        this.sealing = sealing;
        this.json = json;
        this.ids = ids;
        this.clock = clock;
    }

    private record Asked(UUID family, String called) {}

    /** @return how many were sent: one for each of her families, at most so many */
    int send(Actor actor, HelpService to, ActorFunction takes, int most) {
        access.require(TrainingAction.GENERATE);
        var families = sql.list(Asked.class, """
                select f.id as family, f.called from family.family f join access.my_families() mine on mine = f.id
                where access.may_write(f.id, 'C2', access.actor()) order by f.id limit :most
                """, p("most", most));
        if (families.isEmpty()) {
            return 0;
        }
        sealing.prepare(families.stream().map(one -> new FamilyId(one.family())).toList(), Set.of(ABOUT));
        requests(families, actor, to, takes);
        return families.size();
    }

    private void requests(List<Asked> families, Actor actor, HelpService to, ActorFunction takes) {
        var requests = new ArrayList<UUID>();
        var told = new ArrayList<String>();
        for (var one : families) {
            var id = ids.next();
            requests.add(id);
            told.add(sealing.of("referral.request", new FamilyId(one.family()), ABOUT, id)
                    .close("told", json.writeValueAsString(told(one))));
        }
        sql.update(
                """
                insert into referral.request (id, family, compartment, author, organisation, category, to_kind, to_service,
                    to_organisation, to_functions, told, agreed, agreed_on, state, since, answer_by, made_at, key)
                select r.id, r.family, 'C2', :author, :organisation, :category, 'SERVICE', :service, :house, array[:takes], r.told,
                    'ORALLY', cast(:today as date), (array['REQUESTED', 'REQUESTED', 'ASSESSING', 'ACCEPTED', 'WAITING'])[1 + r.n % 5],
                    at.since, cast(:today as date) + cast(1 + r.n % 28 as integer), at.since, training.next_id()
                from unnest(cast(:ids as uuid[]), cast(:families as uuid[]), cast(:told as text[]))
                        with ordinality as r(id, family, told, n),
                    lateral (select cast(:now as timestamptz) - (r.n * 37 % 1440) * interval '1 hour' as since) at
                """,
                p("ids", requests),
                p("families", families.stream().map(Asked::family).toList()),
                p("told", told),
                p("author", actor.id()),
                p("organisation", actor.organisation()),
                p("category", to.category()),
                p("service", to.id()),
                p("house", Objects.requireNonNull(to.organisation())),
                p("takes", takes),
                p("today", Brussels.today(clock)),
                p("now", clock.instant()));
        sql.update("""
                insert into referral.event (id, request, family, compartment, author, what, by_actor, at)
                select training.next_id(), r.id, r.family, r.compartment, r.author, 'SENT', r.author, r.made_at
                from referral.request r where r.id = any(cast(:ids as uuid[]))
                """, p("ids", requests));
    }

    private static Told told(Asked one) {
        return new Told(one.called(), null, List.of("fr"), false, "Un rendez-vous au service social", null);
    }

    /** Afterwards the planner knows what the tables hold. */
    void statistics() {
        sql.list(row -> 1, "select training.statistics()");
    }
}
