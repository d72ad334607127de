package be.mille.referral.internal;

import be.mille.kernel.LinkKeys;
import be.mille.outbox.Message;
import be.mille.outbox.Outbox;
import be.mille.outbox.Recipient;
import be.mille.outbox.Template;
import be.mille.referral.Letter;
import be.mille.referral.Letters.Made;
import be.mille.referral.Letters.Wish;
import be.mille.referral.Referral;
import be.mille.referral.Replies;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a letter of a request that may leave, closes those before it, and sends it when it goes by mail. */
@Component
class LetterMaking {
    private final LetterStore letters;
    private final LetterTerms terms;
    private final Outbox outbox;
    private final Clock clock;

    LetterMaking(LetterStore letters, LetterTerms terms, Outbox outbox, Clock clock) {
        this.letters = letters;
        this.terms = terms;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Empty when this very form was sent before. */
    Optional<Made> write(Referral of, Wish wish) {
        boolean answered = wish.way() == Letter.Way.MAIL && outbox.hears();
        var keys = new LetterStore.Keys(
                LinkKeys.secret(),
                LinkKeys.code(Replies.CODE),
                answered ? new LetterStore.ByMail(LinkKeys.mailPart(), LinkKeys.code(Replies.MAIL_CODE)) : null);
        var mail = keys.mail();
        var expires = terms.expires(clock.instant(), of.answerBy());
        var before = letters.of(of.id()).stream()
                .filter(old -> Objects.equals(old.offer(), wish.offer()))
                .toList();
        var made = letters.insert(of, wish, keys, expires)
                .map(id -> new Made(
                        id,
                        path(keys.secret(), wish.language()),
                        keys.code(),
                        expires,
                        mail == null ? null : mail.code()));
        made.ifPresent(one -> {
            before.forEach(old -> letters.close(of.id(), old.id()));
            send(wish, one, mail == null ? null : mail.part());
        });
        return made;
    }

    private static String path(String secret, String language) {
        return "/reply/" + secret + "?in=" + language;
    }

    /** The addresses alone: neither code travels with anything that is written here. */
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
}
