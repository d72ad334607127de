package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.CurrentActor;
import be.mille.referral.Reason;
import be.mille.referral.Referral;
import be.mille.referral.ReferralEvent.What;
import be.mille.referral.ReferralState;
import be.mille.referral.internal.RequestWriting.Move;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Takes a request back or closes it, with what was asked further on and the steps that waited for it. */
@Component
class RequestEnding {
    private final RequestWriting requests;
    private final FollowedRequests followed;
    private final PassedOnBelow further;
    private final Offers offers;
    private final StepProgress steps;
    private final Clock clock;

    RequestEnding(
            RequestWriting requests,
            FollowedRequests followed,
            PassedOnBelow further,
            Offers offers,
            StepProgress steps,
            Clock clock) {
        this.requests = requests;
        this.followed = followed;
        this.further = further;
        this.offers = offers;
        this.steps = steps;
        this.clock = clock;
    }

    void takeBack(Referral request, int version, Reason reason) {
        requests.change(
                request,
                version,
                "state = 'CANCELLED', reason = :reason, since = :now, place_on = null, readable_until = :now",
                p("reason", reason),
                p("now", clock.instant()));
        offers.takeBack(request.id());
        // whoever asked is told that it was taken back, unless it was she who did it
        requests.heard(request, followed.left(request));
        requests.event(request, What.CANCELLED, new Move(ReferralState.CANCELLED, reason, null));
        further.takeBack(request.id(), reason);
        steps.takenBack(request);
    }

    void close(Referral request, int version) {
        closed(request, version);
        steps.closed(request);
        further.ended(request.id()).forEach(one -> closed(one, one.version()));
    }

    private void closed(Referral request, int version) {
        requests.change(
                request,
                version,
                "closed_at = :now, closed_by = :by",
                p("now", clock.instant()),
                p("by", CurrentActor.get().id()));
        requests.event(request, What.CLOSED, Move.none());
    }
}
