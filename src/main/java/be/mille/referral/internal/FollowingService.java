package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.CurrentActor;
import be.mille.family.Merges;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.referral.Following;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.sql.Sql;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps who follows which request; each sees her own. */
@Service
@Transactional
class FollowingService implements Following {
    private final Sql sql;
    private final Merges merges;
    private final ReferralStore requests;
    private final Clock clock;

    FollowingService(Sql sql, Merges merges, ReferralStore requests, Clock clock) {
        this.sql = sql;
        this.merges = merges;
        this.requests = requests;
        this.clock = clock;
    }

    @Override
    public void join(FamilyId family, ReferralId id) {
        var one = requests.find(merges.records(ReferralAction.FOLLOW, family), id)
                .filter(request -> request.state().open() && request.parent() == null)
                .filter(request -> !request.author().equals(CurrentActor.get().id()))
                .orElseThrow(NotFoundException::new);
        sql.update(
                """
                insert into referral.following (request, family, compartment, author, follower, since)
                values (:request, :family, :compartment, :author, :me, :now)
                on conflict (request, follower) do nothing
                """,
                p("request", one.id()),
                p("family", one.family()),
                p("compartment", one.compartment()),
                p("author", one.author()),
                p("me", CurrentActor.get().id()),
                p("now", clock.instant()));
    }

    @Override
    public void leave(FamilyId family, ReferralId id) {
        var records = merges.records(ReferralAction.FOLLOW, family);
        sql.update(
                "delete from referral.following where request = :request and follower = :me and family = any(:records)",
                p("request", id),
                p("me", CurrentActor.get().id()),
                p("records", records));
    }

    @Override
    public Set<ReferralId> of(FamilyId family) {
        return Set.copyOf(sql.list(
                row -> new ReferralId(row.getObject("request", UUID.class)),
                "select request from referral.following where follower = :me and family = any(:records)",
                p("me", CurrentActor.get().id()),
                p("records", merges.records(ReferralAction.LIST, family))));
    }

    /** Asked after access was: she has read how it stands now. */
    void heard(Referral one) {
        if (one.author().equals(CurrentActor.get().id())) {
            return;
        }
        sql.update(
                "update referral.following set heard_at = :now where request = :request and follower = :me",
                p("now", clock.instant()),
                p("request", one.id()),
                p("me", CurrentActor.get().id()));
    }
}
