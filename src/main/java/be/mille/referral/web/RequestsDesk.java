package be.mille.referral.web;

import be.mille.kernel.Brussels;
import be.mille.referral.Inbox;
import be.mille.referral.InterpreterRequests;
import be.mille.referral.PassedOn;
import be.mille.referral.PassingOn;
import be.mille.referral.Receiver;
import be.mille.referral.ReferralEvent;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out one request, for whoever was asked. */
@Component
@Transactional
class RequestsDesk {
    private final Inbox inbox;
    private final PassingOn passing;
    private final PassedOn passed;
    private final LetterPages letters;
    private final InterpreterRequests interpreters;
    private final BookingWords bookings;
    private final ReferralWords words;

    RequestsDesk(
            Inbox inbox,
            PassingOn passing,
            PassedOn passed,
            LetterPages letters,
            InterpreterRequests interpreters,
            BookingWords bookings,
            ReferralWords words) {
        this.inbox = inbox;
        this.passing = passing;
        this.passed = passed;
        this.letters = letters;
        this.interpreters = interpreters;
        this.bookings = bookings;
        this.words = words;
    }

    String state(Inbox.Received one, Texts t) {
        return one.together()
                ? t.get("referral.together.state")
                : words.state(one.state(), one.reason(), one.placeOn(), t);
    }

    /** What the reader's service had, and has no more: taken by another, called off or taken back. */
    Optional<OverPage> gone(ReferralId id, Texts t) {
        return inbox.over(id)
                .map(one -> over(one, t))
                .or(() -> calledOff(id, t))
                .or(() -> inbox.takenBack(id)
                        .map(one -> new OverPage(
                                t.get("referral.taken-back.title"),
                                takenBack(one, t),
                                words.dates(t).brief(Brussels.dayOf(one.since())))));
    }

    /** A line of the queue, and of its own page. */
    String takenBack(Inbox.TakenBack one, Texts t) {
        var dates = words.dates(t);
        var accepted = one.acceptedAt();
        return accepted == null
                ? t.get("referral.taken-back.asked")
                : t.get(
                        "referral.taken-back.accepted",
                        words.category(one.category(), t),
                        dates.brief(Brussels.dayOf(accepted)),
                        dates.brief(Brussels.dayOf(one.since())));
    }

    /** An appointment the reader's house had, and that does not take place. */
    private Optional<OverPage> calledOff(ReferralId id, Texts t) {
        return interpreters.calledOff().stream()
                .filter(one -> one.request().equals(id))
                .findFirst()
                .map(one -> new OverPage(
                        t.get("referral.interpreting.off.title"),
                        bookings.calledOff(one, t),
                        words.dates(t).brief(Brussels.dayOf(one.since()))));
    }

    /** It is over for the reader's service: that it is, since when, and nothing of her. */
    private OverPage over(Inbox.Over over, Texts t) {
        return new OverPage(
                t.of("referral.over", over.state()),
                t.of("referral.over.text", over.state()),
                words.dates(t).brief(Brussels.dayOf(over.since())));
    }

    private boolean late(Inbox.Received one) {
        return one.state().unanswered() && one.answerBy().isBefore(words.today());
    }

    RequestPage page(Inbox.Received one, AnswerForm form, FormErrors errors, List<String> now, Texts t) {
        var dates = words.dates(t);
        var course = inbox.course(one.id());
        return new RequestPage(
                RequestsController.PATH + "/" + one.id() + "/answer",
                one.told().called(),
                bookings.title(one, t),
                bookings.view(one.booking(), t),
                one.told().more(),
                course.stream()
                        .filter(event -> event.what() == ReferralEvent.What.ADDED)
                        .flatMap(event -> Stream.ofNullable(event.words()))
                        .toList(),
                one.told().reach(),
                ReferralWords.languages(one.told().languages(), t),
                one.told().interpreter(),
                bookings.from(one, t),
                bookings.reach(one),
                words.herself(one, t),
                words.category(one.category(), t),
                dates.moment(one.sentAt()),
                dates.brief(one.answerBy()),
                late(one),
                one.together(),
                ReferralWords.knot(one.state()),
                state(one, t),
                one.words(),
                ReferralWords.answers(one.answers(), t),
                ReferralWords.reasons(ReferralState.DECLINED, t),
                ReferralWords.reasons(ReferralState.COULD_NOT, t),
                form,
                errors,
                passing.further(one.id()) ? RequestsController.PATH + "/" + one.id() + "/pass-on" : null,
                passing.below(one.id()).stream()
                        .map(below -> line(one, below, t))
                        .toList(),
                ReferralWords.reasons(ReferralState.CANCELLED, t),
                words.course(course, t.get("referral.by.outside"), t),
                now);
    }

    private PassedLine line(Inbox.Received from, PassingOn.Passed one, Texts t) {
        boolean open = one.state().open();
        boolean acts = open || one.state() != ReferralState.CANCELLED && !one.closed();
        var base = RequestsController.PATH + "/" + from.id() + "/passed/" + one.id();
        return new PassedLine(
                words.receiver(one.to(), t),
                one.told().need(),
                words.state(one.state(), one.reason(), one.placeOn(), t),
                ReferralWords.knot(one.state()),
                one.words(),
                words.dates(t).brief(Brussels.dayOf(one.since())),
                null,
                null,
                acts ? base : null,
                acts && one.to() instanceof Receiver.Outside
                        ? letters.further(one, passed.letters(one.id()), base, t)
                        : null,
                !open,
                one.version());
    }

    /** What somebody else answered meanwhile, in words. */
    List<String> now(Inbox.Received one, Texts t) {
        var last = inbox.course(one.id()).getLast();
        var said = new ArrayList<String>();
        said.add(t.get(
                "referral.stale", words.name(last.by(), t), words.state(one.state(), one.reason(), one.placeOn(), t)));
        if (last.words() != null) {
            said.add(Objects.requireNonNull(last.words()));
        }
        return said;
    }
}
