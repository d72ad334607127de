package be.mille.consent.internal;

import be.mille.account.Seats;
import be.mille.consent.ReadByRequest;
import be.mille.consent.ReadByRequest.Reading;
import be.mille.consent.Recipient;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a withdrawal means for requests: those that whoever it is taken back from still reads, or asked for. */
@Component
class AskedElsewhere {
    private final ReadByRequest requests;
    private final Seats seats;

    AskedElsewhere(ReadByRequest requests, Seats seats) {
        this.requests = requests;
        this.seats = seats;
    }

    List<Reading> concerned(FamilyId family, WithdrawalRules.Wish wish) {
        var from = from(wish.from());
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
}
