package be.mille.home.web.day;

import be.mille.directory.HelpServices;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.Merges;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.referral.Awaited;
import be.mille.referral.Receiver;
import be.mille.referral.Referrals;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the reader asked for: silence that comes back to her, answers that came, what she has to close. */
@Component
class RequestErrands implements DaySource {
    private final Referrals referrals;
    private final HelpServices services;
    private final Professionals professionals;
    private final Merges merges;

    RequestErrands(Referrals referrals, HelpServices services, Professionals professionals, Merges merges) {
        this.referrals = referrals;
        this.services = services;
        this.professionals = professionals;
        this.merges = merges;
    }

    @Override
    public List<Errand> errands(Words words) {
        var mine = referrals.expectedOfMe();
        if (mine.isEmpty()) {
            return List.of();
        }
        var kept = merges.kept();
        return mine.stream()
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
                                    name(one.request().to(), words)),
                            why(one, words),
                            false,
                            new Errand.Answer.Go(
                                    "home.day.request.see",
                                    Links.referral(family, one.request().id().value())));
                })
                .toList();
    }

    private static String why(Awaited one, Words words) {
        var need = one.request().told().need();
        return one.why() == Awaited.Why.SILENT
                ? words.get("home.day.why.request.SILENT", need, one.days())
                : words.get("home.day.why.request." + one.why(), need);
    }

    private String name(Receiver to, Words words) {
        return switch (to) {
            case Receiver.Service one ->
                services.find(one.service())
                        .map(service -> service.name(words.t().language()))
                        .orElse("");
            case Receiver.Pool(var all) ->
                services.byIds(all).values().stream()
                        .map(service -> service.name(words.t().language()))
                        .sorted()
                        .collect(Collectors.joining(", "));
            case Receiver.Colleague one ->
                professionals.find(one.actor()).map(Professional::name).orElse("");
            case Receiver.Outside one -> one.name();
        };
    }
}
