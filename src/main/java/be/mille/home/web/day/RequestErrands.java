package be.mille.home.web.day;

import be.mille.family.Merges;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.kernel.Brussels;
import be.mille.referral.Awaited;
import be.mille.referral.Receiver;
import be.mille.referral.ReceiverNames;
import be.mille.referral.Referrals;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                            words.get("home.day.request." + one.why(), name(one, words)),
                            left.why(why(one, words), one.request().author(), words),
                            false,
                            new Errand.Answer.Go(
                                    "home.day.request.see",
                                    Links.referral(family, one.request().id().value())));
                })
                .toList();
    }

    private static boolean unsent(Awaited one) {
        return !one.whom().isEmpty();
    }

    /** Of several who were asked together, those it is about. */
    private String name(Awaited one, Words words) {
        var language = words.t().language();
        return one.whom().isEmpty()
                ? names.of(one.request().to(), language)
                : named(one).map(to -> names.of(to, language)).collect(Collectors.joining(", "));
    }

    private String why(Awaited one, Words words) {
        var need = one.request().told().need();
        return switch (one.why()) {
            case SILENT -> words.get("home.day.why.request.SILENT", need, one.days());
            case STILL ->
                words.get(
                        "home.day.why.request.STILL",
                        need,
                        words.dates().brief(Brussels.dayOf(one.request().since())));
            default -> {
                var why = words.get("home.day.why.request." + one.why(), need, name(one, words));
                var phones = phones(one);
                yield phones.isEmpty() ? why : words.get("home.day.why.request.call", why, phones);
            }
        };
    }

    private static Stream<Receiver.Outside> named(Awaited one) {
        return one.whom().stream().sorted(Comparator.comparing(Receiver.Outside::name));
    }

    /** Of one alone the number, of several each with her name. */
    private static String phones(Awaited one) {
        boolean alone = one.whom().size() == 1;
        return named(one)
                .filter(to -> !to.phone().isBlank())
                .map(to -> alone ? to.phone() : to.name() + " " + to.phone())
                .collect(Collectors.joining(", "));
    }
}
