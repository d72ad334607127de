package be.mille.handover.web;

import be.mille.handover.HandedOut;
import be.mille.handover.Handover;
import be.mille.handover.HandoverState;
import be.mille.kernel.Brussels;
import be.mille.referral.ReferralState;
import be.mille.ui.Knot;
import be.mille.ui.Texts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sent, received, accepted: how far a proposal came, for whoever proposed it or follows it. */
@Component
class WayMarks {
    private final HandoverWords words;

    WayMarks(HandoverWords words) {
        this.words = words;
    }

    List<Mark> of(Handover one, Optional<Instant> opened, Texts t) {
        return marks(
                one.madeAt(),
                Optional.of(received(opened, words.name(one.receiver()), t)),
                one.state(),
                one.since(),
                t);
    }

    /** @param letter when the letter was opened; null where none was made: she is called, or reads her requests here */
    List<Mark> of(HandedOut one, @Nullable Optional<Instant> letter, Texts t) {
        var request = one.request();
        var received = Optional.ofNullable(letter).map(opened -> received(opened, words.receiver(one, t), t));
        // an answer without a letter says as much
        var heard = received.isEmpty() && request.state() != ReferralState.REQUESTED && !one.unanswered()
                ? Optional.of(new Mark(Knot.DONE, t.get("handover.way.heard")))
                : received;
        return marks(request.madeAt(), heard, one.state(), request.since(), t);
    }

    private List<Mark> marks(Instant sent, Optional<Mark> received, HandoverState state, Instant since, Texts t) {
        var marks = new ArrayList<Mark>();
        marks.add(new Mark(Knot.DONE, t.get("handover.way.sent", words.dates(t).moment(sent))));
        received.ifPresent(marks::add);
        switch (state) {
            case ACCEPTED ->
                marks.add(new Mark(
                        Knot.DONE, t.get("handover.way.accepted", words.dates(t).brief(Brussels.dayOf(since)))));
            case PROPOSED -> marks.add(new Mark(Knot.TODO, t.get("handover.way.not-accepted")));
            case DECLINED, TAKEN_BACK -> {}
        }
        return marks;
    }

    private Mark received(Optional<Instant> opened, String name, Texts t) {
        return opened.map(at -> new Mark(
                        Knot.DONE,
                        t.get("handover.way.received", name, words.dates(t).moment(at))))
                .orElseGet(() -> new Mark(Knot.TODO, t.get("handover.way.not-received", name)));
    }
}
