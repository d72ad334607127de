package be.mille.referral.internal;

import be.mille.directory.HelpService;
import be.mille.directory.HelpServices;
import be.mille.directory.ServiceId;
import be.mille.family.ChannelFields;
import be.mille.family.PersonCard;
import be.mille.family.Persons;
import be.mille.kernel.FamilyId;
import be.mille.referral.Bound;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.ReferralProblem;
import be.mille.referral.SendReferral;
import be.mille.ui.Phones;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps what a volunteer, a crèche or somebody unknown reads to her first name, a way that is safe now, and what is needed. */
@Component
class TellingUnbound {
    private final Bound bound;
    private final HelpServices services;
    private final Persons persons;

    TellingUnbound(Bound bound, HelpServices services, Persons persons) {
        this.bound = bound;
        this.services = services;
        this.persons = persons;
    }

    boolean reads(Referral request) {
        return bound.reads(request.category(), request.to());
    }

    Set<ReferralProblem> problems(SendReferral command) {
        return unbound(command) ? SendRules.unbound(command.told(), safe(command.family())) : Set.of();
    }

    /** The same where the receiver takes over: whoever does is a professional of the kind that is asked for. */
    Set<ReferralProblem> handed(SendReferral command) {
        return bound.bySecrecy(command.category()) ? Set.of() : problems(command);
    }

    /** The same for somebody who passes it on: of how she is reached safely now she knows nothing. */
    Set<ReferralProblem> further(SendReferral command) {
        return unbound(command) ? SendRules.unbound(command.told(), List.of()) : Set.of();
    }

    /** By the kind of help, and by that of the services themselves. */
    private boolean unbound(SendReferral command) {
        return !bound.reads(command.category(), command.to())
                || switch (command.to()) {
                    case Receiver.Service(var service) -> unbound(List.of(service));
                    case Receiver.Pool(var several, var outside) ->
                        unbound(several)
                                || unbound(outside.stream()
                                        .flatMap(one -> Stream.ofNullable(one.listed()))
                                        .toList());
                    case Receiver.Outside(var _, var _, var listed) -> listed != null && unbound(List.of(listed));
                    case Receiver.Colleague _ -> false;
                };
    }

    private boolean unbound(Collection<ServiceId> asked) {
        return services.byIds(asked).values().stream()
                .map(HelpService::category)
                .anyMatch(one -> !bound.bySecrecy(one));
    }

    /** A number as it is kept, and as pages show it. */
    private static Stream<String> written(ChannelFields fields) {
        return fields.kind().isNumber()
                ? Stream.of(fields.value(), Phones.shown(fields.value()))
                : Stream.of(fields.value());
    }

    private List<String> safe(FamilyId family) {
        var card = persons.card(family);
        var channels = card.channels();
        return channels == null || card.sheCalls()
                ? List.of()
                : channels.stream()
                        .filter(PersonCard.Channel::usable)
                        .flatMap(one -> written(one.fields()))
                        .toList();
    }
}
