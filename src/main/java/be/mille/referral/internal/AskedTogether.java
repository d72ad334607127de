package be.mille.referral.internal;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.directory.HelpService;
import be.mille.directory.HelpServices;
import be.mille.directory.ServiceId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralProblem;
import be.mille.referral.SendReferral;
import be.mille.referral.internal.Addresses.AskedOutside;
import be.mille.referral.internal.Addresses.Found;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Finds out who of several would read a request, and whether it may go there at all: each house once, whether it reads here or answers by a letter. */
@Component
class AskedTogether {
    private final HelpServices services;
    private final Addresses addresses;
    private final Takers takers;
    private final ReferralStore requests;

    AskedTogether(HelpServices services, Addresses addresses, Takers takers, ReferralStore requests) {
        this.services = services;
        this.addresses = addresses;
        this.takers = takers;
        this.requests = requests;
    }

    /** Those of a kind that would be reached one by one. */
    List<ServiceId> reached(FamilyId family, String category, Compartment compartment) {
        return asked(
                family,
                category,
                compartment,
                one -> one.organisation() != null && addresses.staffed(one.organisation(), category));
    }

    /** Those of a kind nobody of which reads here; of a restricted subject no letter tells. */
    List<ServiceId> apart(FamilyId family, String category, Compartment compartment) {
        return compartment.restricted()
                ? List.of()
                : asked(
                        family,
                        category,
                        compartment,
                        one -> one.organisation() == null || !addresses.staffed(one.organisation(), category));
    }

    private List<ServiceId> asked(
            FamilyId family, String category, Compartment compartment, Predicate<HelpService> wanted) {
        var own = CurrentActor.get().organisation();
        return services.inCategory(category, "").stream()
                .filter(one -> {
                    var house = one.organisation();
                    return wanted.test(one)
                            && takers.hears(category, compartment)
                            && (house == null || !house.equals(own) && !requests.keepsAway(family, null, house));
                })
                .map(HelpService::id)
                .toList();
    }

    Found of(SendReferral command, Receiver.Pool several) {
        var houses = new HashSet<OrganisationId>();
        var found = new LinkedHashMap<ServiceId, ReferralStore.Address>();
        for (var one : several.services()) {
            switch (addresses.service(command, new Receiver.Service(one))) {
                case Found.At(var address) -> {
                    if (address.organisation() == null || own(address)) {
                        return Addresses.no(ReferralProblem.NOBODY_NEW);
                    }
                    if (houses.add(address.organisation())) {
                        found.put(one, address);
                    }
                }
                case Found.No no -> {
                    return no;
                }
                case Found.Many many -> {
                    return many;
                }
            }
        }
        var outside = new ArrayList<AskedOutside>();
        var refused = outside(command, several, houses, outside);
        if (refused.isPresent()) {
            return refused.get();
        }
        return found.size() + outside.size() < 2
                ? Addresses.no(ReferralProblem.POOL_SMALL)
                : new Found.Many(found, List.copyOf(outside));
    }

    /** Nothing restricted goes by a letter, whoever it is for. @param houses those that are asked already */
    private Optional<Found> outside(
            SendReferral command, Receiver.Pool several, Set<OrganisationId> houses, List<AskedOutside> found) {
        var listed = new HashSet<ServiceId>();
        for (var one : several.outside()) {
            if (command.compartment().restricted()) {
                return Optional.of(Addresses.no(ReferralProblem.NOT_CLEARED));
            }
            switch (addresses.outside(command, one)) {
                case Found.At(var address) -> {
                    var house = address.organisation();
                    if (own(address)) {
                        return Optional.of(Addresses.no(ReferralProblem.NOBODY_NEW));
                    }
                    if ((house == null || houses.add(house)) && (one.listed() == null || listed.add(one.listed()))) {
                        found.add(new AskedOutside(one, house));
                    }
                }
                case Found.No no -> {
                    return Optional.of(no);
                }
                case Found.Many many -> {
                    return Optional.of(many);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean own(ReferralStore.Address address) {
        var house = address.organisation();
        return house != null && house.equals(CurrentActor.get().organisation());
    }
}
