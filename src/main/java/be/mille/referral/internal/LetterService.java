package be.mille.referral.internal;

import be.mille.family.Merges;
import be.mille.kernel.FamilyId;
import be.mille.kernel.LinkKeys;
import be.mille.kernel.NotFoundException;
import be.mille.outbox.Message;
import be.mille.outbox.Outbox;
import be.mille.outbox.Recipient;
import be.mille.outbox.Template;
import be.mille.referral.Letter;
import be.mille.referral.Letters;
import be.mille.referral.Receiver;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.referral.Replies;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes letters, sends those that go by mail, and closes them. */
@Service
@Transactional
class LetterService implements Letters {
    private final Merges merges;
    private final ReferralStore requests;
    private final LetterStore letters;
    private final LetterTerms terms;
    private final Outbox outbox;
    private final Clock clock;

    LetterService(
            Merges merges, ReferralStore requests, LetterStore letters, LetterTerms terms, Outbox outbox, Clock clock) {
        this.merges = merges;
        this.requests = requests;
        this.letters = letters;
        this.terms = terms;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Optional<Made> write(FamilyId family, ReferralId request, Wish wish) {
        var of = find(ReferralAction.MOVE, family, request);
        if (!(of.to() instanceof Receiver.Outside) || !of.state().open() || !of.mayLeave()) {
            throw new NotFoundException();
        }
        var secret = LinkKeys.secret();
        var code = LinkKeys.code(Replies.CODE);
        var expires = terms.expires(clock.instant(), of.answerBy());
        var before = letters.of(request);
        var made = letters.insert(of, wish, secret, code, expires)
                .map(id -> new Made(id, path(secret, wish.language()), code, expires));
        made.ifPresent(one -> {
            before.forEach(old -> letters.close(request, old.id()));
            send(wish, one);
        });
        return made;
    }

    private static String path(String secret, String language) {
        return "/reply/" + secret + "?in=" + language;
    }

    /** The address alone: the code travels with nothing that is written here. */
    private void send(Wish wish, Made made) {
        if (wish.way() == Letter.Way.MAIL) {
            outbox.write(new Message(
                    made.id(),
                    new Recipient.Mailbox(Objects.requireNonNull(wish.address())),
                    Template.REQUEST_LETTER,
                    wish.language(),
                    made.path(),
                    null,
                    made.id(),
                    made.expiresAt()));
        }
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
