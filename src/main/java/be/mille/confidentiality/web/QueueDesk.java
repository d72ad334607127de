package be.mille.confidentiality.web;

import be.mille.access.CurrentActor;
import be.mille.account.Seats;
import be.mille.confidentiality.OfficerQueue;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.ui.Choice;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the officer's queue. */
@Service
@Transactional
class QueueDesk {
    /** A form of the page that came back: which one, what was typed, what is wrong. */
    record Wrong(String form, String typed, String hers, String verdict, FormErrors errors) {}

    private final OfficerQueue queue;
    private final Professionals professionals;
    private final Seats seats;
    private final GivenDesk given;
    private final Clock clock;

    QueueDesk(OfficerQueue queue, Professionals professionals, Seats seats, GivenDesk given, Clock clock) {
        this.given = given;
        this.queue = queue;
        this.professionals = professionals;
        this.seats = seats;
        this.clock = clock;
    }

    QueuePage page(Texts t, Dates dates, @Nullable Wrong wrong) {
        var openings = queue.openings();
        var rate = queue.rate();
        var mine = seats.ofSameHuman(CurrentActor.get().id());
        return new QueuePage(
                queue.known(),
                t.get("confidentiality.queue.rate", rate.perThousand(), rate.exceptional(), rate.openings()),
                openings.stream()
                        .filter(one -> one.verdict() == null)
                        .map(one -> opening(one, mine.contains(one.reader()), t, dates))
                        .toList(),
                openings.stream()
                        .filter(one -> one.verdict() != null)
                        .sorted(Comparator.comparing(OfficerQueue.Opening::at).reversed())
                        .map(one -> opening(one, false, t, dates))
                        .toList(),
                queue.unusual().stream()
                        .map(one -> new QueuePage.Unusual(
                                one.key(),
                                t.of("confidentiality.queue.kind", one.kind()),
                                who(one.reader(), t),
                                one.reference(),
                                dates.moment(one.at()),
                                LooksDesk.opened(one.opened(), t),
                                one.kind() == OfficerQueue.Kind.UNRECOGNISED,
                                mine.contains(one.reader())))
                        .toList(),
                queue.suspended().stream()
                        .map(one -> new QueuePage.Suspended(one.toString(), who(one, t), mine.contains(one)))
                        .toList(),
                given.page(mine, t, dates),
                Arrays.stream(OfficerQueue.Verdict.values())
                        .map(one -> new Choice(one.name(), t.of("confidentiality.queue.verdict", one)))
                        .toList(),
                wrong == null ? null : wrong.form(),
                wrong == null ? "" : wrong.typed(),
                wrong == null ? "" : wrong.hers(),
                wrong == null ? "" : wrong.verdict(),
                wrong == null ? FormErrors.none() : wrong.errors());
    }

    private QueuePage.Opening opening(OfficerQueue.Opening one, boolean own, Texts t, Dates dates) {
        var verdict = one.verdict();
        var last = Brussels.dayOf(one.due().minusSeconds(1));
        return new QueuePage.Opening(
                one.id().toString(),
                one.reference(),
                who(one.reader(), t),
                t.of("confidentiality.exceptional.reason", one.reason()),
                one.words(),
                t.get("confidentiality.queue.from-to", dates.moment(one.at()), dates.moment(one.until())),
                dates.weekday(last),
                !one.due().isAfter(clock.instant()),
                own,
                verdict == null ? null : t.of("confidentiality.queue.verdict", verdict),
                one.verdictWords());
    }

    private String who(ActorId actor, Texts t) {
        return professionals
                .find(actor)
                .map(one -> one.name() + ", " + t.of("ui.function", one.function()))
                .orElse("");
    }
}
