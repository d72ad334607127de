package be.mille.referral.web;

import be.mille.kernel.ActorId;
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
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the pages of whoever was asked. */
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

    QueuePage queue(int page, Texts t) {
        var counts = inbox.counts();
        var found = inbox.queue(page);
        var here = found.rows();
        var unanswered = new ArrayList<QueuePage.Row>();
        var open = new ArrayList<QueuePage.Row>();
        var names = words.names(here.stream().map(Inbox.Received::from).toList());
        inOrder(here).forEach(one -> (one.state().unanswered() ? unanswered : open).add(row(one, names, t)));
        return new QueuePage(
                unanswered,
                open,
                page == 0 ? calledOff(t) : List.of(),
                page == 0 ? passing.open().stream().map(one -> passed(one, t)).toList() : List.of(),
                t.get("referral.queue.summary", counts.unanswered(), counts.open()),
                page == 0 ? null : address(page - 1),
                found.more() ? address(page + 1) : null);
    }

    /** Of those that came on the same day, what was asked for again first. */
    private static Stream<Inbox.Received> inOrder(List<Inbox.Received> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(
                                (Inbox.Received one) -> !one.state().unanswered())
                        .thenComparing(one -> Brussels.dayOf(one.since()))
                        .thenComparing(one -> !again(one)));
    }

    /** Once there is an answer, a reminder is over. */
    private static boolean again(Inbox.Received one) {
        return one.state().unanswered() && one.remindedOn() != null;
    }

    private static String address(int page) {
        return RequestsController.PATH + "?page=" + page;
    }

    private QueuePage.Row row(Inbox.Received one, Map<ActorId, String> names, Texts t) {
        var days = ChronoUnit.DAYS.between(Brussels.dayOf(one.since()), words.today());
        return new QueuePage.Row(
                RequestsController.PATH + "/" + one.id(),
                bookings.called(one, t),
                bookings.title(one, t),
                one.booking() == null
                        ? names.getOrDefault(one.from(), "") + ", " + words.house(one.organisation(), t)
                        : names.getOrDefault(one.from(), ""),
                t.get("referral.queue.age", days),
                state(one, t),
                ReferralWords.knot(one.state()),
                reminded(one, t),
                one.late(words.today()));
    }

    private @Nullable String reminded(Inbox.Received one, Texts t) {
        var day = one.remindedOn();
        return day == null || !again(one)
                ? null
                : t.get("referral.queue.reminded", words.dates(t).brief(day));
    }

    private String state(Inbox.Received one, Texts t) {
        return one.together()
                ? t.get("referral.together.state")
                : words.state(one.state(), one.reason(), one.placeOn(), t);
    }

    private List<String> calledOff(Texts t) {
        return interpreters.calledOff().stream()
                .map(one -> bookings.calledOff(one, t))
                .toList();
    }

    /** An appointment the reader's house had, and that does not take place. */
    Optional<OverPage> calledOff(ReferralId id, Texts t) {
        return interpreters.calledOff().stream()
                .filter(one -> one.request().equals(id))
                .findFirst()
                .map(one -> new OverPage(
                        t.get("referral.interpreting.off.title"),
                        bookings.calledOff(one, t),
                        words.dates(t).brief(Brussels.dayOf(one.since()))));
    }

    /** It is over for the reader's service: that it is, since when, and nothing of her. */
    OverPage over(Inbox.Over over, Texts t) {
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

    private QueuePage.Row passed(PassingOn.Passed one, Texts t) {
        var days = ChronoUnit.DAYS.between(Brussels.dayOf(one.since()), words.today());
        return new QueuePage.Row(
                RequestsController.PATH + "/" + one.from(),
                one.told().called(),
                one.told().need(),
                words.receiver(one.to(), t),
                t.get("referral.queue.age", days),
                words.state(one.state(), one.reason(), one.placeOn(), t),
                ReferralWords.knot(one.state()),
                null,
                one.state().overdue(one.answerBy(), one.placeOn(), Brussels.dayOf(one.since()), words.today()));
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
