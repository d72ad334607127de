package be.mille.referral.internal;

import be.mille.access.OutsideLooks;
import be.mille.family.Merges;
import be.mille.kernel.FamilyId;
import be.mille.referral.Receiver;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who read a request by a letter, under the name whoever asked gave them. */
@Service
@Transactional
class LetterLooks implements OutsideLooks {
    private final Merges merges;
    private final ReferralStore requests;
    private final LetterStore letters;

    LetterLooks(Merges merges, ReferralStore requests, LetterStore letters) {
        this.merges = merges;
        this.requests = requests;
        this.letters = letters;
    }

    @Override
    public List<Look> of(FamilyId family, Instant since) {
        var records = merges.records(ReferralAction.LIST, family);
        return records.stream()
                .flatMap(record -> letters.looks(record, since).stream())
                .flatMap(look -> requests.find(records, look.request()).stream()
                        .filter(one -> one.to() instanceof Receiver.Outside)
                        .map(one -> new Look(look.day(), ((Receiver.Outside) one.to()).name())))
                .distinct()
                .sorted(Comparator.comparing(Look::day).reversed())
                .toList();
    }
}
