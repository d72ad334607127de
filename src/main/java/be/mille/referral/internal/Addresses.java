package be.mille.referral.internal;

import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.Relations;
import be.mille.consent.Secrecy;
import be.mille.directory.HelpService;
import be.mille.directory.HelpServices;
import be.mille.directory.Professionals;
import be.mille.directory.ServiceId;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import be.mille.referral.Inbox;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralProblem;
import be.mille.referral.SendReferral;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out who would read a request, and whether it may go there at all. */
@Component
class Addresses {
    private final HelpServices services;
    private final Professionals professionals;
    private final Relations relations;
    private final Secrecy secrecy;
    private final Takers takers;
    private final ReferralStore requests;
    private final Clock clock;

    Addresses(
            HelpServices services,
            Professionals professionals,
            Relations relations,
            Secrecy secrecy,
            Takers takers,
            ReferralStore requests,
            Clock clock) {
        this.services = services;
        this.professionals = professionals;
        this.relations = relations;
        this.secrecy = secrecy;
        this.takers = takers;
        this.requests = requests;
        this.clock = clock;
    }

    /** An address, or what keeps a request from going there. */
    sealed interface Found {
        /** @param outside those who have no account, with the house of each that has one */
        record Many(Map<ServiceId, ReferralStore.Address> addresses, List<AskedOutside> outside) implements Found {}

        record At(ReferralStore.Address address) implements Found {}

        record No(ReferralProblem problem) implements Found {}
    }

    /** One of several who are asked together and has no account. */
    record AskedOutside(Receiver.Outside to, @Nullable OrganisationId house) {}

    /** Of one receiver; of several, {@link AskedTogether} asks for each. */
    Found of(SendReferral command) {
        return switch (command.to()) {
            case Receiver.Service to -> service(command, to);
            case Receiver.Pool _ -> throw new IllegalArgumentException("Several have several addresses");
            case Receiver.Colleague to -> colleague(command, to);
            case Receiver.Outside to -> outside(command, to);
        };
    }

    /** Those of a kind whose people read what is asked of them. */
    Set<ServiceId> readHere(String category) {
        return services.inCategory(category, "").stream()
                .filter(one -> one.organisation() != null && staffed(one.organisation(), category))
                .map(HelpService::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Nothing restricted is noted of somebody of whom nothing is known. A service of the list that hears the subject may be called; that no
     * letter is made of it, say {@link LetterService} and the database.
     */
    Found outside(SendReferral command, Receiver.Outside to) {
        if (to.listed() == null) {
            return command.compartment().restricted() ? no(ReferralProblem.NOT_CLEARED) : at(null, Set.of());
        }
        var service = services.find(to.listed()).orElse(null);
        if (service == null) {
            return no(ReferralProblem.GONE);
        }
        var house = service.organisation();
        if (house != null && requests.keepsAway(command.family(), null, house)) {
            return no(ReferralProblem.KEPT_AWAY);
        }
        return takers.hears(service.category(), command.compartment())
                ? at(house, Set.of())
                : no(ReferralProblem.NOT_CLEARED);
    }

    Found service(SendReferral command, Receiver.Service to) {
        var service = services.find(to.service()).orElse(null);
        if (service == null) {
            return no(ReferralProblem.GONE);
        }
        var house = service.organisation();
        if (house == null || !staffed(house, service.category())) {
            return no(ReferralProblem.TAKES_NONE);
        }
        return requests.keepsAway(command.family(), null, house)
                ? no(ReferralProblem.KEPT_AWAY)
                : heard(command, house, service.category());
    }

    /** The same for somebody who passes it on. Whom she keeps away reads like a house where nobody takes it, and is told to nobody. */
    Found further(SendReferral command, Inbox.Received first) {
        return switch (command.to()) {
            case Receiver.Service(var to) -> further(command, to, first);
            case Receiver.Outside(var _, var _, var listed) -> writtenTo(command, listed);
            case Receiver.Colleague _, Receiver.Pool _ -> no(ReferralProblem.GONE);
        };
    }

    /** A service with a house is asked as one that reads here: of it alone it would be told that she keeps it away. */
    private Found writtenTo(SendReferral command, @Nullable ServiceId listed) {
        if (command.compartment().restricted()) {
            return no(ReferralProblem.NOT_CLEARED);
        }
        boolean known = listed == null
                || services.find(listed)
                        .filter(one -> one.category().equals(command.category()) && one.organisation() == null)
                        .isPresent();
        return known ? at(null, Set.of()) : no(ReferralProblem.GONE);
    }

    private Found further(SendReferral command, ServiceId to, Inbox.Received first) {
        var service = services.find(to)
                .filter(one -> one.category().equals(command.category()))
                .orElse(null);
        if (service == null) {
            return no(ReferralProblem.GONE);
        }
        var house = service.organisation();
        if (CurrentActor.get().organisation().equals(house)
                || first.organisation().equals(house)) {
            return no(ReferralProblem.NO_FURTHER);
        }
        return house == null || !staffed(house, service.category()) || !requests.furtherOpen(first.id(), house)
                ? no(ReferralProblem.NOT_THERE)
                : heard(command, house, service.category());
    }

    private Found heard(SendReferral command, OrganisationId house, String category) {
        return takers.hears(category, command.compartment())
                ? at(house, takers.functions(category))
                : no(ReferralProblem.NOT_CLEARED);
    }

    boolean staffed(OrganisationId house, String category) {
        return takers.functions(category).stream()
                .anyMatch(function -> !professionals.of(house, function).isEmpty());
    }

    private Found colleague(SendReferral command, Receiver.Colleague to) {
        var who = professionals.find(to.actor()).orElse(null);
        if (who == null
                || !secrecy.binds(who.function())
                || !who.function().accompaniesFamilies()
                || !professionals.atWork(to.actor())) {
            return no(ReferralProblem.GONE);
        }
        if (accompanies(command.family(), to.actor())) {
            return no(ReferralProblem.NOBODY_NEW);
        }
        if (requests.keepsAway(command.family(), to.actor(), who.organisation())) {
            return no(ReferralProblem.KEPT_AWAY);
        }
        return hears(who.function(), command.category(), command.compartment())
                ? at(who.organisation(), Set.of(who.function()))
                : no(ReferralProblem.NOT_CLEARED);
    }

    private boolean hears(ActorFunction function, String category, Compartment subject) {
        return !subject.restricted()
                || takers.hears(category, subject) && takers.functions(category).contains(function);
    }

    /** Whether somebody can be said to go with her where the request lies; the current actor can. */
    boolean goesAlong(FamilyId family, Compartment place, ActorId actor) {
        var now = clock.instant();
        var me = CurrentActor.get().id();
        return actor.equals(me)
                || relations.of(family).stream()
                        .anyMatch(one -> one.actor().equals(actor) && one.accompaniesIn(place, me, now));
    }

    /** Whether somebody belongs to the team around her now; the current actor does. */
    private boolean accompanies(FamilyId family, ActorId actor) {
        var now = clock.instant();
        return actor.equals(CurrentActor.get().id())
                || relations.of(family).stream().anyMatch(one -> one.actor().equals(actor) && one.accompaniesAt(now));
    }

    private static Found at(@Nullable OrganisationId house, Set<ActorFunction> functions) {
        return new Found.At(new ReferralStore.Address(house, functions));
    }

    static Found no(ReferralProblem problem) {
        return new Found.No(problem);
    }
}
