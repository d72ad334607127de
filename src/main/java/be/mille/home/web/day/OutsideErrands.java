package be.mille.home.web.day;

import be.mille.family.Begun;
import be.mille.handover.HandedOut;
import be.mille.handover.HandoverState;
import be.mille.handover.OutsideHandovers;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.referral.ReceiverNames;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Somebody outside whom the reader asked to go on, or a colleague who is gone: silent, not able to, or going on. */
@Component
class OutsideErrands {
    private final OutsideHandovers outside;
    private final ReceiverNames names;
    private final LeftBehind left;

    OutsideErrands(OutsideHandovers outside, ReceiverNames names, LeftBehind left) {
        this.outside = outside;
        this.names = names;
        this.left = left;
    }

    private enum Say {
        SILENT,
        DECLINED,
        ACCEPTED
    }

    private record Line(FamilyId family, HandedOut one, Say say) {}

    Stream<Errand> of(Map<FamilyId, List<HandedOut>> mine, Words words) {
        return lines(mine, words.dates().today()).map(line -> errand(line, words));
    }

    /** Requests whose line stands here already, and nowhere else. */
    Set<ReferralId> spokenOf(LocalDate today) {
        return lines(outside.ofMine(today), today)
                .map(line -> line.one().request().id())
                .collect(Collectors.toSet());
    }

    /** The newest of each family: a no asks for nothing once somebody else was asked. */
    private Stream<Line> lines(Map<FamilyId, List<HandedOut>> mine, LocalDate today) {
        var followed = left.among(mine.entrySet().stream()
                .map(of -> new Begun(of.getKey(), of.getValue().getFirst().author()))
                .toList());
        return mine.entrySet().stream().flatMap(of -> line(of, followed, today).stream());
    }

    private static Optional<Line> line(
            Map.Entry<FamilyId, List<HandedOut>> of, LeftBehind.Followed followed, LocalDate today) {
        var newest = of.getValue().getFirst();
        return Optional.of(newest)
                .filter(one -> followed.by(of.getKey(), one.author(), HandedOut.compartment(one.border())))
                .flatMap(one -> say(one, today))
                .map(say -> new Line(of.getKey(), newest, say));
    }

    private static Optional<Say> say(HandedOut one, LocalDate today) {
        if (one.silent(today)) {
            return Optional.of(Say.SILENT);
        }
        if (one.state() == HandoverState.DECLINED && one.request().toClose()) {
            return Optional.of(Say.DECLINED);
        }
        return one.toSettle() ? Optional.of(Say.ACCEPTED) : Optional.empty();
    }

    private Errand errand(Line line, Words words) {
        var request = line.one().request();
        var name = names.of(request.to(), words.t().language());
        var page = Links.referral(line.family(), request.id().value());
        return switch (line.say()) {
            case SILENT ->
                go(
                        line,
                        request.answerBy(),
                        words.get("home.day.handover.silent"),
                        words.get("home.day.handover.silent.why", name, day(request.madeAt(), words)),
                        words,
                        page);
            case DECLINED ->
                go(
                        line,
                        since(request),
                        words.get("home.day.handover.declined"),
                        words.get(
                                line.one().unanswered()
                                        ? "home.day.handover.unanswered.why"
                                        : "home.day.handover.declined.why",
                                name),
                        words,
                        page);
            case ACCEPTED ->
                go(
                        line,
                        since(request),
                        words.get("home.day.handover.outside", name),
                        words.get("home.day.handover.outside.why"),
                        words,
                        Links.handovers(line.family()));
        };
    }

    private static LocalDate since(Referral request) {
        return Brussels.dayOf(request.since());
    }

    private static String day(Instant at, Words words) {
        return words.dates().brief(Brussels.dayOf(at));
    }

    private Errand go(Line line, LocalDate on, String what, String why, Words words, String href) {
        return new Errand(
                Kind.HANDOVER,
                line.family(),
                on,
                null,
                what,
                left.why(why, line.one().author(), words),
                false,
                new Errand.Answer.Go("home.day.open", href));
    }
}
