package be.mille.home.web.record;

import be.mille.careplan.UndertakenStep;
import be.mille.home.web.RequestNames;
import be.mille.kernel.Brussels;
import be.mille.referral.Referral;
import be.mille.referral.ReferralId;
import be.mille.referral.ReferralState;
import be.mille.referral.Turns;
import be.mille.ui.Knot;
import be.mille.ui.draw.Circle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What others were asked for her, as far as this reader may know, with their names. */
record Requests(List<Referral> all, RequestNames.Known names) {
    Requests {
        all = List.copyOf(all);
    }

    /** Nobody said yes: a waiting list is no yes. */
    static boolean waits(ReferralState state) {
        return state.unanswered() || state == ReferralState.WAITING;
    }

    static Knot knot(ReferralState state) {
        return switch (state) {
            case REQUESTED, ASSESSING -> Knot.REQUESTED;
            case ACCEPTED -> Knot.ACCEPTED;
            case WAITING -> Knot.WAITING;
            case UNDER_WAY -> Knot.UNDER_WAY;
            case DONE -> Knot.DONE;
            case DECLINED, COULD_NOT, CANCELLED -> Knot.COULD_NOT;
        };
    }

    /**
     * Whether a request says already what this step says. What was done on it after the request was over, somebody did by
     * another way.
     */
    boolean tellsOf(UndertakenStep step) {
        return all.stream()
                .filter(one -> step.id().equals(one.step()))
                .anyMatch(one -> one.state().open() || !step.on().isAfter(lastWord(one)));
    }

    private static LocalDate lastWord(Referral one) {
        var since = Brussels.dayOf(one.since());
        var closed = one.closing().bySender();
        return closed == null || Brussels.dayOf(closed).isBefore(since) ? since : Brussels.dayOf(closed);
    }

    /** How it stood from one day to the next, until it was over. */
    static List<Stretch> stretches(Referral one, Map<ReferralId, List<Turns.Turn>> turns) {
        var stretches = new ArrayList<Stretch>();
        var from = Brussels.dayOf(one.madeAt());
        var state = ReferralState.REQUESTED;
        for (var turn : turns.getOrDefault(one.id(), List.of())) {
            var day = Brussels.dayOf(turn.at());
            add(stretches, from, day, state);
            from = day;
            state = turn.to();
        }
        var since = Brussels.dayOf(one.since());
        if (state != one.state()) {
            add(stretches, from, since, state);
            from = since;
        }
        if (one.state().open()) {
            stretches.add(new Stretch(from, null, tie(one.state())));
        }
        return stretches;
    }

    private static void add(List<Stretch> stretches, LocalDate from, LocalDate until, ReferralState state) {
        if (state.open() && from.isBefore(until)) {
            stretches.add(new Stretch(from, until, tie(state)));
        }
    }

    private static Circle.Tie tie(ReferralState state) {
        return waits(state) ? Circle.Tie.REQUESTED : Circle.Tie.ORDINARY;
    }
}
