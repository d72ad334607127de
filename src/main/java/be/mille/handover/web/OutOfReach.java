package be.mille.handover.web;

import be.mille.access.Compartment;
import be.mille.careplan.CarePlans;
import be.mille.careplan.Need;
import be.mille.careplan.NeedId;
import be.mille.careplan.PlanWording;
import be.mille.careplan.Step;
import be.mille.directory.HelpService;
import be.mille.directory.HelpServices;
import be.mille.directory.Organisation;
import be.mille.directory.Organisations;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.directory.ServiceId;
import be.mille.handover.Moves;
import be.mille.kernel.FamilyId;
import be.mille.referral.Receiver;
import be.mille.referral.ReceiverNames;
import be.mille.referral.Referral;
import be.mille.referral.Referrals;
import be.mille.ui.Texts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Requests and steps that are not over, and whose receivers the directory knows somewhere else than where the family is now. */
@Component
class OutOfReach {
    private final Referrals referrals;
    private final CarePlans plans;
    private final PlanWording wording;
    private final HelpServices services;
    private final Professionals professionals;
    private final Organisations organisations;
    private final ReceiverNames names;

    OutOfReach(
            Referrals referrals,
            CarePlans plans,
            PlanWording wording,
            HelpServices services,
            Professionals professionals,
            Organisations organisations,
            ReceiverNames names) {
        this.referrals = referrals;
        this.plans = plans;
        this.wording = wording;
        this.services = services;
        this.professionals = professionals;
        this.organisations = organisations;
        this.names = names;
    }

    /** @param request null for a step; {@code step} is null for a request */
    record Found(
            Moves.Item item,
            @Nullable Referral request,
            @Nullable Step step,
            String what,
            String who,
            int version) {}

    /** As far as the reader may know of them; what was passed on ends with what it came from. */
    List<Found> of(FamilyId family, Place place, Set<UUID> kept, Texts t) {
        if (!place.known()) {
            return List.of();
        }
        var requests = referrals.of(family).stream()
                .filter(one -> one.state().open() && one.booking() == null && one.passed() == null)
                .toList();
        var asked =
                requests.stream().map(Referral::step).filter(Objects::nonNull).collect(Collectors.toSet());
        var plan = plans.get(family);
        var authors = plan.needs().stream().collect(Collectors.toMap(Need::id, Function.identity()));
        var steps = plan.steps().stream()
                .filter(one -> one.open() && one.state().service() != null && !asked.contains(one.id()))
                // the second parent's own stand nowhere on her pages, and he or she may not have moved
                .filter(one -> one.compartment() != Compartment.C10)
                .toList();
        var listed = listed(requests, steps);
        return Stream.concat(
                        requests.stream()
                                .filter(one -> elsewhere(one.to(), listed, place))
                                .map(one -> request(one, t)),
                        steps.stream()
                                .filter(one -> far(service(one), listed, place))
                                .flatMap(one -> step(one, authors, listed, t)))
                .filter(one -> !kept.contains(one.item().id()))
                .toList();
    }

    private static ServiceId service(Step one) {
        return Objects.requireNonNull(one.state().service());
    }

    /** All services that are spoken of, in one query. */
    private Map<ServiceId, HelpService> listed(List<Referral> requests, List<Step> steps) {
        return services.byIds(Stream.concat(
                        requests.stream().flatMap(one -> services(one.to()).stream()),
                        steps.stream().map(OutOfReach::service))
                .collect(Collectors.toSet()));
    }

    private static Collection<ServiceId> services(Receiver to) {
        return switch (to) {
            case Receiver.Service(var service) -> List.of(service);
            case Receiver.Pool(var several, var _) -> several;
            case Receiver.Outside(var _, var _, var one) -> one == null ? List.of() : List.of(one);
            case Receiver.Colleague _ -> List.of();
        };
    }

    /** Of somebody typed by hand nothing is known: she is not listed. */
    private boolean elsewhere(Receiver to, Map<ServiceId, HelpService> listed, Place place) {
        if (to instanceof Receiver.Colleague(var colleague)) {
            return professionals
                    .find(colleague)
                    .map(Professional::organisation)
                    .flatMap(organisations::find)
                    .map(Organisation::basin)
                    .filter(basin -> !place.covers(basin))
                    .isPresent();
        }
        var some = services(to);
        return !some.isEmpty() && some.stream().allMatch(one -> far(one, listed, place));
    }

    private static boolean far(ServiceId service, Map<ServiceId, HelpService> listed, Place place) {
        return Optional.ofNullable(listed.get(service))
                .filter(one -> !place.covers(one.basin()))
                .isPresent();
    }

    private Found request(Referral one, Texts t) {
        return new Found(
                new Moves.Item(one.id().value(), one.family(), one.compartment(), one.author()),
                one,
                null,
                one.told().need(),
                names.of(one.to(), t.language()),
                one.version());
    }

    private Stream<Found> step(Step one, Map<NeedId, Need> needs, Map<ServiceId, HelpService> listed, Texts t) {
        var need = needs.get(one.need());
        return need == null
                ? Stream.empty()
                : Stream.of(new Found(
                        new Moves.Item(one.id().value(), one.family(), one.compartment(), need.createdBy()),
                        null,
                        one,
                        wording.title(one, t.language()),
                        Optional.ofNullable(listed.get(service(one)))
                                .map(it -> it.name(t.language()))
                                .orElse(""),
                        one.version()));
    }
}
