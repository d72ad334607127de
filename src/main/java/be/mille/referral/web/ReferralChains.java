package be.mille.referral.web;

import be.mille.access.Access;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.referral.Offer;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.Referrals;
import be.mille.referral.internal.ReferralAction;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a request was passed on from and to, as the team around her may know it. */
@Component
class ReferralChains {
    private final Referrals referrals;
    private final Access access;
    private final ReferralWords words;

    ReferralChains(Referrals referrals, Access access, ReferralWords words) {
        this.referrals = referrals;
        this.access = access;
        this.words = words;
    }

    ReferralPage.@Nullable Chain from(FamilyId family, Referral one, Texts t) {
        var passed = one.passed();
        var above = above(one, referrals.of(family));
        if (passed == null || above.isEmpty()) {
            return null;
        }
        var parent = above.getFirst();
        var related = new ArrayList<>(above.stream().map(Referral::id).toList());
        related.add(one.id());
        return new ReferralPage.Chain(
                words.name(passed.by(), t) + ", " + words.house(passed.house(), t),
                parent.told().need(),
                "/families/" + family + "/referrals/" + parent.id(),
                also(family, one, related, t));
    }

    /** What it comes from, the nearest first. */
    private static List<Referral> above(Referral one, List<Referral> all) {
        var found = new ArrayList<Referral>();
        var next = one.parent();
        while (next != null) {
            var id = next;
            var parent = all.stream().filter(other -> other.id().equals(id)).findFirst();
            parent.ifPresent(found::add);
            next = parent.map(Referral::parent).orElse(null);
        }
        return found;
    }

    /** Whoever passed it on could not know what was asked already: whoever may know is told here. */
    private @Nullable String also(FamilyId family, Referral one, Collection<ReferralId> related, Texts t) {
        return one.state().ended()
                ? null
                : referrals.asked(family, one.category(), one.compartment()).stream()
                        .filter(other -> !related.contains(other.id()))
                        .findFirst()
                        .map(other -> words.asked(other, t))
                        .orElse(null);
    }

    /** What became of it at each, where several were asked. */
    List<ReferralPage.Offered> offers(FamilyId family, Referral one, Texts t) {
        boolean writes = access.offers(ReferralAction.MOVE, family, one.compartment());
        return referrals.offers(family, one.id()).stream()
                .map(offer -> new ReferralPage.Offered(
                        words.receiver(offer.to(), t),
                        offer.reason() == null
                                ? t.of("referral.offer", offer.state())
                                : words.state(ReferralState.DECLINED, offer.reason(), null, t),
                        words.dates(t).brief(Brussels.dayOf(offer.since())),
                        offer.words(),
                        writes && offer.state() == Offer.State.OPEN && offer.to() instanceof Receiver.Service
                                ? offer.id().toString()
                                : null,
                        words.reach(offer.to())))
                .toList();
    }

    List<PassedLine> below(FamilyId family, Referral one, Texts t) {
        return referrals.of(family).stream()
                .filter(below -> one.id().equals(below.parent()))
                .map(below -> new PassedLine(
                        words.receiver(below.to(), t),
                        below.told().need(),
                        words.state(below.state(), below.reason(), below.placeOn(), t),
                        ReferralWords.knot(below.state()),
                        below.words(),
                        words.dates(t).brief(Brussels.dayOf(below.since())),
                        words.name(below.sender(), t),
                        "/families/" + family + "/referrals/" + below.id(),
                        null,
                        null,
                        below.state().ended(),
                        below.version()))
                .toList();
    }
}
