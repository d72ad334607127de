package be.mille.referral.internal;

import static be.mille.sql.Sql.p;

import be.mille.family.Merges;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.referral.Reason;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralEvent.What;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.Unanswered;
import be.mille.referral.internal.RequestWriting.Move;
import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** As {@code referral.lapse_one} does each morning, by hand and for one request. */
@Service
@Transactional
class UnansweredService implements Unanswered {
    private final Merges merges;
    private final ReferralStore requests;
    private final RequestWriting writing;
    private final LetterStore letters;
    private final Clock clock;

    UnansweredService(Merges merges, ReferralStore requests, RequestWriting writing, LetterStore letters, Clock clock) {
        this.merges = merges;
        this.requests = requests;
        this.writing = writing;
        this.letters = letters;
        this.clock = clock;
    }

    @Override
    public void comeBack(FamilyId family, ReferralId request, int version) {
        var one = requests.find(merges.records(ReferralAction.MOVE, family), request)
                .filter(it -> it.late(Brussels.today(clock)) && !(it.to() instanceof Receiver.Pool))
                .orElseThrow(NotFoundException::new);
        writing.change(
                one,
                version,
                "state = 'DECLINED', reason = 'SILENCE', words = null, place_on = null, since = :now, readable_until = :now",
                p("now", clock.instant()));
        letters.closeUsable(request);
        writing.event(one, What.RETURNED, new Move(ReferralState.DECLINED, Reason.SILENCE, null));
    }
}
