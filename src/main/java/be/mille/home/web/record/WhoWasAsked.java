package be.mille.home.web.record;

import be.mille.careplan.Progress;
import be.mille.careplan.UndertakenStep;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.home.web.team.Mate;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.Turns;
import be.mille.ui.draw.Circle;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Everybody outside her team who was asked to help her, each once: whoever was asked twice stands as far as the answer that came
 * furthest, and a step of the plan is told by its request.
 */
final class WhoWasAsked {
    /** The nearer to help, the earlier. */
    private static final Comparator<Referral> FURTHEST = Comparator.comparing(one -> switch (one.state()) {
        case UNDER_WAY -> 0;
        case ACCEPTED -> 1;
        case WAITING -> 2;
        case ASSESSING -> 3;
        case REQUESTED -> 4;
        case DONE, DECLINED, COULD_NOT, CANCELLED -> 5;
    });

    private final FamilyId family;
    private final Requests requests;
    private final List<UndertakenStep> steps;
    private final Set<ActorId> team;
    private final Words words;

    /** @param team a colleague among them is drawn as one of the team */
    WhoWasAsked(FamilyId family, Requests requests, List<UndertakenStep> steps, List<Mate> team, Words words) {
        this.family = family;
        this.requests = requests;
        this.steps = List.copyOf(steps);
        this.team = team.stream().map(mate -> mate.professional().id()).collect(Collectors.toSet());
        this.words = words;
    }

    /** Those who have not answered for good, and those who help. */
    List<Asked> now() {
        return all(one -> one.state().open(), Map.of());
    }

    /** Also those for whom it is over. */
    List<Asked> ever(Map<ReferralId, List<Turns.Turn>> turns) {
        return all(_ -> true, turns).stream()
                .filter(one -> !one.stretches().isEmpty())
                .toList();
    }

    private List<Asked> all(Predicate<Referral> wanted, Map<ReferralId, List<Turns.Turn>> turns) {
        var found = new LinkedHashMap<UUID, Asked>();
        requests.all().stream()
                .filter(wanted)
                .filter(one -> !(one.to() instanceof Receiver.Colleague(var actor) && team.contains(actor)))
                .collect(Collectors.groupingBy(WhoWasAsked::key, LinkedHashMap::new, Collectors.toList()))
                .forEach((key, ofOne) -> found.put(key, asked(key, ofOne, turns)));
        steps.stream()
                .filter(step -> step.service() != null && step.result().asked() && !requests.tellsOf(step))
                .forEach(step -> found.putIfAbsent(key(step), asked(step)));
        return List.copyOf(found.values());
    }

    private static UUID key(Referral one) {
        return switch (one.to()) {
            case Receiver.Service(var service) -> service.value();
            case Receiver.Colleague(var actor) -> actor.value();
            case Receiver.Outside(var name, var _, var _) ->
                UUID.nameUUIDFromBytes(name.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            case Receiver.Pool _ -> one.id().value();
        };
    }

    private static UUID key(UndertakenStep step) {
        var service = step.serviceId();
        return service == null ? step.id().value() : service.value();
    }

    private Asked asked(UUID key, List<Referral> ofOne, Map<ReferralId, List<Turns.Turn>> turns) {
        var one = ofOne.stream().min(FURTHEST).orElseThrow();
        var stretches = new ArrayList<Stretch>();
        ofOne.forEach(other -> stretches.addAll(Requests.stretches(other, turns)));
        boolean several = one.to() instanceof Receiver.Pool;
        boolean open = one.state().open();
        return new Asked(
                key,
                several ? requests.names().kind(one, words) : requests.names().receiver(one.to(), words),
                trade(one.to()),
                one.told().need(),
                open ? stands(one) : "",
                open ? strand(one) : "",
                Requests.waits(one.state()),
                stretches,
                Links.referral(family, one.id().value()));
    }

    private Circle.Trade trade(Receiver to) {
        var colleague = requests.names().colleague(to);
        return colleague == null ? Circle.Trade.OTHER : Trades.of(colleague.function());
    }

    private String stands(Referral one) {
        return one.to() instanceof Receiver.Pool pool
                ? words.get("home.request.several.asked", pool.size())
                : words.t().of("home.request.stands", one.state());
    }

    private String strand(Referral one) {
        var day = one.state() == ReferralState.REQUESTED ? one.madeAt() : one.since();
        return words.get("home.request.strand." + one.state(), words.dates().brief(Brussels.dayOf(day)));
    }

    private Asked asked(UndertakenStep step) {
        boolean waiting = step.result() == Progress.REQUESTED || step.result() == Progress.WAITING;
        var on = step.on();
        return new Asked(
                key(step),
                Objects.requireNonNull(step.service()),
                Circle.Trade.OTHER,
                step.title(),
                words.get(waiting ? "home.record.service.asked" : "home.record.service.under-way"),
                waiting
                        ? words.get(
                                "home.request.strand.REQUESTED", words.dates().brief(on))
                        : step.title(),
                waiting,
                List.of(new Stretch(on, null, waiting ? Circle.Tie.REQUESTED : Circle.Tie.ORDINARY)),
                null);
    }
}
