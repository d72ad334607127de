package be.mille.referral.web;

import be.mille.access.CurrentActor;
import be.mille.directory.HelpService;
import be.mille.directory.HelpServices;
import be.mille.directory.ServiceId;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.referral.Inbox;
import be.mille.referral.InterpreterRequests;
import be.mille.referral.PassingOn;
import be.mille.ui.Tab;
import be.mille.ui.Texts;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out what waits for the reader and her house, of all its services or of one. */
@Component
@Transactional
class RequestQueueDesk {
    private final RequestsDesk desk;
    private final Inbox inbox;
    private final PassingOn passing;
    private final InterpreterRequests interpreters;
    private final HelpServices services;
    private final BookingWords bookings;
    private final ReferralWords words;

    RequestQueueDesk(
            RequestsDesk desk,
            Inbox inbox,
            PassingOn passing,
            InterpreterRequests interpreters,
            HelpServices services,
            BookingWords bookings,
            ReferralWords words) {
        this.desk = desk;
        this.inbox = inbox;
        this.passing = passing;
        this.interpreters = interpreters;
        this.services = services;
        this.bookings = bookings;
        this.words = words;
    }

    /** @param wanted one of the services of the reader's house; another one, or null, is all of them */
    QueuePage queue(@Nullable UUID wanted, int page, Texts t) {
        var ours = services.of(CurrentActor.get().organisation());
        var one = ours.stream().filter(it -> it.id().value().equals(wanted)).findFirst();
        var counts = inbox.counts();
        var found = one.map(it -> inbox.queue(it.id(), page)).orElseGet(() -> inbox.queue(page));
        var here = found.rows();
        var unanswered = new ArrayList<QueuePage.Row>();
        var open = new ArrayList<QueuePage.Row>();
        var names = words.names(here.stream().map(Inbox.Received::from).toList());
        var called = ours.stream().collect(Collectors.toMap(HelpService::id, Function.identity()));
        inOrder(here).forEach(it -> (it.state().unanswered() ? unanswered : open).add(row(it, names, called, t)));
        boolean whole = page == 0 && one.isEmpty();
        return new QueuePage(
                tabs(ours, one, t),
                one.isPresent(),
                unanswered,
                open,
                page == 0 ? calledOff(t) : List.of(),
                whole ? passing.open().stream().map(it -> passed(it, t)).toList() : List.of(),
                t.get("referral.queue.summary", counts.unanswered(), counts.open()),
                page == 0 ? null : address(one, page - 1),
                found.more() ? address(one, page + 1) : null);
    }

    /** A house with one service has nothing to choose. The address names a service by its number, and nobody who waits for it. */
    private static List<Tab> tabs(List<HelpService> ours, Optional<HelpService> chosen, Texts t) {
        if (ours.size() < 2) {
            return List.of();
        }
        var all = new Tab(t.get("referral.queue.services.all"), RequestsController.PATH, null, chosen.isEmpty());
        return Stream.concat(
                        Stream.of(all),
                        ours.stream()
                                .map(one -> new Tab(
                                        one.name(t.language()), address(one), null, chosen.equals(Optional.of(one)))))
                .toList();
    }

    private static String address(HelpService service) {
        return RequestsController.PATH + "?service=" + service.id();
    }

    private static String address(Optional<HelpService> service, int page) {
        return service.map(one -> address(one) + "&page=" + page).orElse(RequestsController.PATH + "?page=" + page);
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

    private QueuePage.Row row(
            Inbox.Received one, Map<ActorId, String> names, Map<ServiceId, HelpService> ours, Texts t) {
        var days = ChronoUnit.DAYS.between(Brussels.dayOf(one.since()), words.today());
        return new QueuePage.Row(
                RequestsController.PATH + "/" + one.id(),
                bookings.called(one, t),
                bookings.title(one, t),
                asked(one, ours, t),
                one.booking() == null
                        ? names.getOrDefault(one.from(), "") + ", " + words.house(one.organisation(), t)
                        : names.getOrDefault(one.from(), ""),
                t.get("referral.queue.age", days),
                desk.state(one, t),
                ReferralWords.knot(one.state()),
                reminded(one, t),
                one.late(words.today()));
    }

    /** Which kind of help, of which service of the house where it has several. */
    private String asked(Inbox.Received one, Map<ServiceId, HelpService> ours, Texts t) {
        var kind = words.category(one.category(), t);
        var service = one.service() == null || ours.size() < 2 ? null : ours.get(one.service());
        return service == null ? kind : kind + ", " + service.name(t.language());
    }

    private @Nullable String reminded(Inbox.Received one, Texts t) {
        var day = one.remindedOn();
        return day == null || !again(one)
                ? null
                : t.get("referral.queue.reminded", words.dates(t).brief(day));
    }

    private List<String> calledOff(Texts t) {
        return Stream.concat(
                        interpreters.calledOff().stream().map(one -> bookings.calledOff(one, t)),
                        inbox.takenBack().stream().map(one -> desk.takenBack(one, t)))
                .toList();
    }

    private QueuePage.Row passed(PassingOn.Passed one, Texts t) {
        var days = ChronoUnit.DAYS.between(Brussels.dayOf(one.since()), words.today());
        return new QueuePage.Row(
                RequestsController.PATH + "/" + one.from(),
                one.told().called(),
                one.told().need(),
                words.category(one.category(), t),
                words.receiver(one.to(), t),
                t.get("referral.queue.age", days),
                words.state(one.state(), one.reason(), one.placeOn(), t),
                ReferralWords.knot(one.state()),
                null,
                one.state().overdue(one.answerBy(), one.placeOn(), Brussels.dayOf(one.since()), words.today()));
    }
}
