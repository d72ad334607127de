package be.mille.home.web.day;

import be.mille.family.Merges;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.referral.Awaited;
import be.mille.referral.Receiver;
import be.mille.referral.ReceiverNames;
import be.mille.referral.Referrals;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the reader asked for, or a colleague who is gone: silence that comes back, answers that came, what she has to close. */
@Component
class RequestErrands implements DaySource {
    private final Referrals referrals;
    private final ReceiverNames names;
    private final OutsideErrands outside;
    private final LeftBehind left;
    private final Merges merges;

    RequestErrands(Referrals referrals, ReceiverNames names, OutsideErrands outside, LeftBehind left, Merges merges) {
        this.referrals = referrals;
        this.names = names;
        this.outside = outside;
        this.left = left;
        this.merges = merges;
    }

    @Override
    public List<Errand> errands(Words words) {
        var mine = referrals.expectedOfMe();
        if (mine.isEmpty()) {
            return List.of();
        }
        var kept = merges.kept();
        var elsewhere = outside.spokenOf(words.dates().today());
        return mine.stream()
                .filter(one -> !elsewhere.contains(one.request().id()) || unsent(one))
                .map(one -> {
                    var family = kept.of(one.request().family());
                    return new Errand(
                            Kind.REQUEST,
                            family,
                            one.why() == Awaited.Why.TO_CLOSE
                                    ? null
                                    : words.dates().today(),
                            null,
                            words.get(
                                    "home.day.request." + one.why(),
                                    names.of(one.request().to(), words.t().language())),
                            left.why(why(one, words), one.request().author(), words),
                            false,
                            new Errand.Answer.Go(
                                    "home.day.request.see",
                                    Links.referral(family, one.request().id().value())));
                })
                .toList();
    }

    private static boolean unsent(Awaited one) {
        return one.why() == Awaited.Why.UNDELIVERED || one.why() == Awaited.Why.NOT_LEFT;
    }

    private String why(Awaited one, Words words) {
        var need = one.request().told().need();
        if (one.why() == Awaited.Why.SILENT) {
            return words.get("home.day.why.request.SILENT", need, one.days());
        }
        var name = names.of(one.request().to(), words.t().language());
        var why = words.get("home.day.why.request." + one.why(), need, name);
        return unsent(one)
                        && one.request().to() instanceof Receiver.Outside to
                        && !to.phone().isBlank()
                ? words.get("home.day.why.request.call", why, to.phone())
                : why;
    }
}
