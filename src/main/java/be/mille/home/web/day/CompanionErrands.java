package be.mille.home.web.day;

import be.mille.family.Begun;
import be.mille.family.Merges;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.kernel.ActorId;
import be.mille.referral.ReceiverNames;
import be.mille.referral.Referral;
import be.mille.referral.Referrals;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The reader goes with her the first time somebody who accepted to help sees her; or a colleague who is gone was to. */
@Component
class CompanionErrands implements DaySource {
    private final Referrals referrals;
    private final ReceiverNames names;
    private final Merges merges;
    private final LeftBehind left;

    CompanionErrands(Referrals referrals, ReceiverNames names, Merges merges, LeftBehind left) {
        this.referrals = referrals;
        this.names = names;
        this.merges = merges;
        this.left = left;
    }

    @Override
    public List<Errand> errands(Words words) {
        var all = referrals.accompanied();
        if (all.isEmpty()) {
            return List.of();
        }
        var kept = merges.kept();
        var followed = left.among(all.stream()
                .map(one -> new Begun(kept.of(one.family()), companion(one)))
                .toList());
        return all.stream()
                .filter(one -> followed.by(kept.of(one.family()), companion(one), one.compartment()))
                .map(one -> {
                    var family = kept.of(one.family());
                    return new Errand(
                            Kind.REQUEST,
                            family,
                            words.dates().today(),
                            null,
                            words.get(
                                    "home.day.companion",
                                    names.of(one.to(), words.t().language())),
                            left.why(
                                    words.get(
                                            "home.day.why.companion", one.told().need()),
                                    companion(one),
                                    words),
                            false,
                            new Errand.Answer.Go(
                                    "home.day.request.see",
                                    Links.referral(family, one.id().value())));
                })
                .toList();
    }

    private static ActorId companion(Referral one) {
        return Objects.requireNonNull(one.companion());
    }
}
