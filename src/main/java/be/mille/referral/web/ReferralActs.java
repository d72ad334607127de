package be.mille.referral.web;

import be.mille.access.Access;
import be.mille.access.CurrentActor;
import be.mille.kernel.FamilyId;
import be.mille.referral.Bound;
import be.mille.referral.Following;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.ReferralState;
import be.mille.referral.internal.ReferralAction;
import java.util.List;
import org.springframework.stereotype.Component;

/** What may be done with a request from its page, by whoever reads it. */
@Component
class ReferralActs {
    private final Access access;
    private final Following following;
    private final ReferralWords words;
    private final Bound bound;

    ReferralActs(Access access, Following following, ReferralWords words, Bound bound) {
        this.access = access;
        this.following = following;
        this.words = words;
        this.bound = bound;
    }

    ReferralPage.Acts of(FamilyId family, Referral one, List<LetterPart> letters) {
        boolean writes = access.offers(ReferralAction.MOVE, family, one.compartment());
        var state = one.state();
        boolean joined = following.of(family).contains(one.id());
        boolean mine = one.author().equals(CurrentActor.get().id());
        return new ReferralPage.Acts(
                writes
                        && state.unanswered()
                        && hears(one, letters)
                        && !words.today().equals(one.remindedOn()),
                writes
                        && (one.booking() == null
                                ? one.stalled(words.today()) || failed(state)
                                : one.toClose() && state != ReferralState.DONE),
                writes && state.open() && !(one.to() instanceof Receiver.Pool),
                writes && state.open(),
                writes && one.toClose(),
                writes
                        && state.ended()
                        && state != ReferralState.CANCELLED
                        && one.passed() == null
                        && one.closing().met() == null,
                writes && one.metOn() == null && state.open() && !state.unanswered(),
                writes && state == ReferralState.ASSESSING && bound.reads(one.category(), one.to()),
                writes && state == ReferralState.ASSESSING && !bound.reads(one.category(), one.to()),
                writes && !mine && !joined && state.open() && one.parent() == null,
                joined);
    }

    /** Whoever is only called hears of no reminder. */
    private static boolean hears(Referral one, List<LetterPart> letters) {
        return letters.stream().anyMatch(LetterPart::mailed)
                || switch (one.to()) {
                    case Receiver.Service _, Receiver.Colleague _ -> true;
                    case Receiver.Pool several -> !several.services().isEmpty();
                    case Receiver.Outside _ -> false;
                };
    }

    /** What nobody helped with is asked for somewhere else as easily as what nobody answered. */
    private static boolean failed(ReferralState state) {
        return state == ReferralState.DECLINED || state == ReferralState.COULD_NOT;
    }
}
