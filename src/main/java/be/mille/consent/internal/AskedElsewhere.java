package be.mille.consent.internal;

import be.mille.account.Seats;
import be.mille.consent.ReadByRequest;
import be.mille.consent.ReadByRequest.Reading;
import be.mille.consent.Recipient;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What a withdrawal means for requests: those that whoever it is taken back from still reads, or asked for. What was asked of a colleague's
 * whole service is shown too, for her to choose; what nobody could show is ended only where it names the colleague.
 */
@Component
class AskedElsewhere {
    private final ReadByRequest requests;
    private final Seats seats;
    private final Professionals professionals;

    AskedElsewhere(ReadByRequest requests, Seats seats, Professionals professionals) {
        this.requests = requests;
        this.seats = seats;
        this.professionals = professionals;
    }

    List<Reading> concerned(FamilyId family, WithdrawalRules.Wish wish) {
        var from = new HashSet<>(from(wish.from()));
        from.addAll(houses(wish.from()));
        return requests.of(family).stream()
                .filter(one -> wish.everything() || wish.subjects().contains(one.compartment()))
                .filter(one -> wish.from().kind() == Recipient.Kind.TEAM || one.concerns(from))
                .toList();
    }

    /** What she chose of what was shown, and everything of the kind that nobody could show. */
    void takeBack(
            FamilyId family, List<FamilyId> records, List<Reading> shown, Set<UUID> chosen, WithdrawalRules.Wish wish) {
        requests.takeBack(
                family,
                shown.stream().map(Reading::request).filter(chosen::contains).toList());
        records.forEach(record -> requests.takeBackUnseen(record, from(wish.from()), wish.subjects()));
    }

    /** Every post of the same human being, or the organisation; empty for the whole team. */
    private Collection<UUID> from(Recipient from) {
        var id = from.id();
        if (id == null) {
            return List.of();
        }
        return from.kind() == Recipient.Kind.COLLEAGUE
                ? seats.ofSameHuman(new ActorId(id)).stream()
                        .map(ActorId::value)
                        .collect(Collectors.toSet())
                : List.of(id);
    }

    /** Where a colleague works; empty for an organisation or the team. */
    private Set<UUID> houses(Recipient from) {
        var id = from.id();
        return from.kind() != Recipient.Kind.COLLEAGUE || id == null
                ? Set.of()
                : professionals.byIds(seats.ofSameHuman(new ActorId(id))).values().stream()
                        .map(one -> one.organisation().value())
                        .collect(Collectors.toSet());
    }
}
