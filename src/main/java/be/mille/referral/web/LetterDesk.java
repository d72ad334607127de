package be.mille.referral.web;

import be.mille.outbox.Medium;
import be.mille.outbox.Outbox;
import be.mille.referral.AskInterpreter;
import be.mille.referral.Handing;
import be.mille.referral.InterpreterRequests;
import be.mille.referral.Letter;
import be.mille.referral.Letters;
import be.mille.referral.Receiver;
import be.mille.referral.Referrals;
import be.mille.referral.SendOutcome;
import be.mille.referral.SendReferral;
import be.mille.ui.Choice;
import be.mille.ui.Languages;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The act by which a request and its letter leave together, and what may be chosen for one. */
@Component
@Transactional
class LetterDesk {
    private final Referrals referrals;
    private final InterpreterRequests interpreters;
    private final Letters letters;
    private final Outbox outbox;
    private final Handing handing;

    LetterDesk(Referrals referrals, InterpreterRequests interpreters, Letters letters, Outbox outbox, Handing handing) {
        this.referrals = referrals;
        this.interpreters = interpreters;
        this.letters = letters;
        this.outbox = outbox;
        this.handing = handing;
    }

    /**
     * What left: the request, and the letter that was made with it.
     *
     * @param kept by field: why somebody outside cannot be asked to go on
     */
    record Left(SendOutcome outcome, Optional<Letters.Made> letter, Map<String, String> kept) {}

    /** The receiver is asked to go on with her: all of it leaves, or nothing. */
    Left hand(SendReferral command, LetterForm form, SendForm typed, Texts t) {
        var onward = new Handing.Typed(
                command.key(), command.family(), typed.border(), typed.on(), typed.more(), typed.read());
        var kept = handing.problems(onward, t);
        if (!kept.isEmpty()) {
            return new Left(new SendOutcome.Refused(referrals.problems(command)), Optional.empty(), kept);
        }
        var left = left(command, form, referrals.hand(command));
        if (left.outcome() instanceof SendOutcome.Sent(var id)) {
            handing.sent(onward, id);
        }
        return left;
    }

    Left send(SendReferral command, LetterForm form) {
        return left(command, form, referrals.send(command));
    }

    private Left left(SendReferral command, LetterForm form, SendOutcome outcome) {
        var letter = outcome instanceof SendOutcome.Sent(var id) && command.to() instanceof Receiver.Outside
                ? form.wish(command.key()).flatMap(wish -> letters.write(command.family(), id, wish))
                : Optional.<Letters.Made>empty();
        return new Left(outcome, letter, Map.of());
    }

    /** An interpreter for an appointment, and the letter to a service without an account. */
    Left book(AskInterpreter asked, LetterForm form) {
        var outcome = interpreters.ask(asked);
        var letter = outcome instanceof SendOutcome.Sent(var id) && asked.to() instanceof Receiver.Outside
                ? form.wish(asked.key()).flatMap(wish -> letters.write(asked.family(), id, wish))
                : Optional.<Letters.Made>empty();
        return new Left(outcome, letter, Map.of());
    }

    boolean mails() {
        return outbox.carries(Medium.EMAIL);
    }

    List<Choice> ways(boolean phone, Texts t) {
        var ways = new ArrayList<Choice>();
        if (phone) {
            ways.add(
                    new Choice(LetterForm.PHONE, t.get("referral.way.PHONE"), t.get("referral.way.PHONE.hint"), false));
        }
        if (mails()) {
            ways.add(way(Letter.Way.MAIL, t));
        }
        ways.add(way(Letter.Way.PAPER, t));
        return ways;
    }

    private static Choice way(Letter.Way way, Texts t) {
        return new Choice(way.name(), t.of("referral.way", way), t.get("referral.way." + way.name() + ".hint"), false);
    }

    static List<Choice> languages(Texts t) {
        return Languages.INTERFACE.stream()
                .map(one -> new Choice(one.getLanguage(), t.get("ui.language." + one.getLanguage())))
                .toList();
    }
}
