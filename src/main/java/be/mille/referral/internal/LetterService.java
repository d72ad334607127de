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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes letters, sends those that go by mail, and closes them. */
@Service
@Transactional
class LetterService implements Letters {
    private final Merges merges;
    private final ReferralStore requests;
    private final LetterStore letters;
    private final Offers offers;
    private final LetterTerms terms;
    private final Outbox outbox;
    private final Clock clock;

    LetterService(
            Merges merges,
            ReferralStore requests,
            LetterStore letters,
            Offers offers,
            LetterTerms terms,
            Outbox outbox,
            Clock clock) {
        this.merges = merges;
        this.requests = requests;
        this.letters = letters;
        this.offers = offers;
        this.terms = terms;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Optional<Made> write(FamilyId family, ReferralId request, Wish wish) {
        var of = find(ReferralAction.MOVE, family, request);
        if (!asked(of, wish) || !of.state().open() || !of.mayLeave()) {
            throw new NotFoundException();
        }
        boolean answered = wish.way() == Letter.Way.MAIL && outbox.hears();
        var keys = new LetterStore.Keys(
                LinkKeys.secret(), LinkKeys.code(Replies.CODE), answered ? LinkKeys.mailPart() : null);
        var expires = terms.expires(clock.instant(), of.answerBy());
        var before = letters.of(request).stream()
                .filter(old -> Objects.equals(old.offer(), wish.offer()))
                .toList();
        var made = letters.insert(of, wish, keys, expires)
                .map(id -> new Made(id, path(keys.secret(), wish.language()), keys.code(), expires, answered));
        made.ifPresent(one -> {
            before.forEach(old -> letters.close(request, old.id()));
            send(wish, one, keys.part());
        });
        return made;
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

    private static String path(String secret, String language) {
        return "/reply/" + secret + "?in=" + language;
    }

    /** The address alone: the code travels with nothing that is written here. */
    private void send(Wish wish, Made made, @Nullable String part) {
        if (wish.way() == Letter.Way.MAIL) {
            outbox.write(new Message(
                    made.id(),
                    new Recipient.Mailbox(Objects.requireNonNull(wish.address())),
                    part == null ? Template.REQUEST_LETTER : Template.REQUEST_ANSWERABLE,
                    wish.language(),
                    made.path(),
                    null,
                    made.id(),
                    part,
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
