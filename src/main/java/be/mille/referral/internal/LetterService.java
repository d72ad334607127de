package be.mille.referral.internal;

import be.mille.family.Merges;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.referral.Letter;
import be.mille.referral.Letters;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters as whoever asks makes and closes them. */
@Service
@Transactional
class LetterService implements Letters {
    private final Merges merges;
    private final ReferralStore requests;
    private final LetterStore letters;
    private final Offers offers;
    private final LetterMaking making;

    LetterService(Merges merges, ReferralStore requests, LetterStore letters, Offers offers, LetterMaking making) {
        this.merges = merges;
        this.requests = requests;
        this.letters = letters;
        this.offers = offers;
        this.making = making;
    }

    @Override
    public Optional<Made> write(FamilyId family, ReferralId request, Wish wish) {
        var of = find(ReferralAction.MOVE, family, request);
        if (!asked(of, wish) || !of.state().open() || !of.mayLeave()) {
            throw new NotFoundException();
        }
        return making.write(of, wish);
    }

    /** Whoever has no account, alone or one of several; once one of them took it, only she. */
    private boolean asked(Referral of, Wish wish) {
        return wish.offer() == null
                ? of.to() instanceof Receiver.Outside
                : offers.of(of.id()).stream()
                        .anyMatch(one -> one.id().equals(wish.offer())
                                && one.readable()
                                && one.to() instanceof Receiver.Outside);
    }

    @Override
    public void close(FamilyId family, ReferralId request, UUID letter) {
        letters.close(find(ReferralAction.MOVE, family, request).id(), letter);
    }

    @Override
    public List<Letter> of(FamilyId family, ReferralId request) {
        return letters.of(find(ReferralAction.VIEW, family, request).id());
    }

    private Referral find(ReferralAction action, FamilyId family, ReferralId request) {
        return requests.find(merges.records(action, family), request).orElseThrow(NotFoundException::new);
    }
}
