package be.mille.referral.internal;

import be.mille.access.OutsideLooks;
import be.mille.family.Merges;
import be.mille.kernel.FamilyId;
import be.mille.referral.Offer;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who read a request by a letter, under the name whoever asked gave them. */
@Service
@Transactional
class LetterLooks implements OutsideLooks {
    private final Merges merges;
    private final ReferralStore requests;
    private final LetterStore letters;
    private final Offers offers;

    LetterLooks(Merges merges, ReferralStore requests, LetterStore letters, Offers offers) {
        this.merges = merges;
        this.requests = requests;
        this.letters = letters;
        this.offers = offers;
    }

    @Override
    public List<Look> of(FamilyId family, Instant since) {
        var records = merges.records(ReferralAction.LIST, family);
        return records.stream()
                .flatMap(record -> letters.looks(record, since).stream())
                .flatMap(look -> requests.find(records, look.request()).stream()
                        .flatMap(one -> holder(one, look))
                        .map(who -> new Look(look.day(), who.name())))
                .distinct()
                .sorted(Comparator.comparing(Look::day).reversed())
                .toList();
    }

    private Stream<Receiver.Outside> holder(Referral request, LetterStore.Look look) {
        var who = look.offer() == null
                ? Stream.of(request.to())
                : offers.of(request.id()).stream()
                        .filter(one -> one.id().equals(look.offer()))
                        .map(Offer::to);
        return who.filter(Receiver.Outside.class::isInstance).map(Receiver.Outside.class::cast);
    }
}
