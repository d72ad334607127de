package be.mille.home.web.record;

import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.referral.Referral;
import be.mille.ui.Knot;
import be.mille.ui.Moment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What requests say of what is awaited, and of whom, and of what was undertaken, in the reader's words. */
final class RequestPanels {
    private final FamilyId family;
    private final Requests requests;
    private final ActorId reader;
    private final Words words;

    RequestPanels(FamilyId family, Requests requests, ActorId reader, Words words) {
        this.family = family;
        this.requests = requests;
        this.reader = reader;
        this.words = words;
    }

    List<Due> due() {
        return requests.all().stream().flatMap(one -> due(one).stream()).toList();
    }

    /** Who has to do what next; empty where nothing is awaited, or no day was said. */
    private Optional<Due> due(Referral one) {
        var place = one.placeOn();
        return switch (one.state()) {
            case REQUESTED -> Optional.of(answer(one));
            case ASSESSING -> Optional.of(ofSender(one, "home.request.due.tell", one.answerBy()));
            case WAITING -> place == null ? Optional.empty() : Optional.of(place(one, place));
            case ACCEPTED -> one.stalled(words.dates().today()) ? Optional.of(notBegun(one)) : Optional.empty();
            case DONE, DECLINED, COULD_NOT ->
                one.toClose() ? Optional.of(ofSender(one, "home.request.due.close", null)) : Optional.empty();
            case UNDER_WAY, CANCELLED -> Optional.empty();
        };
    }

    private Due answer(Referral one) {
        return ofReceiver(one, "home.request.due.answer", one.answerBy(), words.before(one.answerBy()));
    }

    private Due place(Referral one, LocalDate place) {
        return ofReceiver(
                one,
                "home.request.due.place",
                place,
                words.get("home.request.around", words.dates().brief(place)));
    }

    private Due ofReceiver(Referral one, String key, LocalDate day, String when) {
        boolean late = words.isLate(day);
        return row(
                one,
                receiver(one),
                words.get(key, one.told().need()),
                day,
                late ? words.get("home.record.was-for", words.dates().brief(day)) : when,
                late ? words.late(day) : null,
                false);
    }

    private Due notBegun(Referral one) {
        var since = Brussels.dayOf(one.since());
        return row(
                one,
                receiver(one),
                words.get("home.request.due.begin", one.told().need()),
                since,
                words.get("home.request.strand.ACCEPTED", words.dates().brief(since)),
                words.get("home.request.not-begun"),
                false);
    }

    private Due ofSender(Referral one, String key, @Nullable LocalDate day) {
        return row(
                one,
                sender(one),
                words.get(key, receiver(one), one.told().need()),
                day,
                when(day),
                day != null && words.isLate(day) ? words.late(day) : null,
                one.sender().equals(reader));
    }

    private String when(@Nullable LocalDate day) {
        if (day == null) {
            return words.get("home.day.any-time");
        }
        return words.isLate(day)
                ? words.get("home.record.was-for", words.dates().brief(day))
                : words.before(day);
    }

    private Due row(
            Referral one,
            String who,
            String what,
            @Nullable LocalDate day,
            String when,
            @Nullable String late,
            boolean mine) {
        return new Due(
                day,
                true,
                late != null,
                mine,
                new RecordPage.Expected.Row(
                        who,
                        what,
                        when,
                        late,
                        one.state().ended() ? Knot.TODO : Requests.knot(one.state()),
                        false,
                        null,
                        0,
                        href(one),
                        false));
    }

    /** Each on the day it was sent, with how far it has come. */
    List<Done> done() {
        return requests.all().stream().map(this::done).toList();
    }

    private Done done(Referral one) {
        var on = Brussels.dayOf(one.madeAt());
        return new Done(
                on,
                new Moment(
                        words.dates().brief(on),
                        Requests.knot(one.state()),
                        words.get(
                                "home.request.done",
                                one.told().need(),
                                receiver(one),
                                words.t().of("referral.state", one.state())),
                        sender(one),
                        href(one)));
    }

    private String receiver(Referral one) {
        return requests.names().receiver(one.to(), words);
    }

    private String sender(Referral one) {
        return one.sender().equals(reader)
                ? words.get("home.you.first")
                : requests.names().person(one.sender(), words);
    }

    private String href(Referral one) {
        return Links.referral(family, one.id().value());
    }
}
