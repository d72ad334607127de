package be.mille.coordination.internal;

import be.mille.coordination.Coordination;
import be.mille.coordination.MandateProblem;
import be.mille.coordination.ProposeMandate;
import be.mille.kernel.ActorId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** What a proposal to coordinate must say, and to whom it may go. */
final class ProposeRules {
    private ProposeRules() {}

    /** @param latest the last day a mandate may have */
    static Set<MandateProblem> problems(
            ProposeMandate command, Coordination now, Set<ActorId> team, LocalDate latest, LocalDate today) {
        var found = EnumSet.noneOf(MandateProblem.class);
        people(command, now, team, found);
        var agreement = command.agreement();
        if (agreement == null) {
            found.add(MandateProblem.AGREEMENT_MISSING);
        } else if (agreement.on().isAfter(today)) {
            found.add(MandateProblem.AGREED_LATER);
        }
        if (command.endsOn().isBefore(today)) {
            found.add(MandateProblem.ENDS_EARLY);
        } else if (command.endsOn().isAfter(latest)) {
            found.add(MandateProblem.ENDS_LATE);
        }
        if (now.current() != null && command.beside() == null) {
            found.add(MandateProblem.SOMEBODY_COORDINATES);
        }
        return found;
    }

    private static void people(ProposeMandate command, Coordination now, Set<ActorId> team, Set<MandateProblem> found) {
        var holder = command.holder();
        if (holder == null) {
            found.add(MandateProblem.HOLDER_MISSING);
        } else if (!team.contains(holder)) {
            found.add(MandateProblem.NOT_IN_TEAM);
        } else if (now.current() != null && holder.equals(now.current().holder())) {
            found.add(MandateProblem.COORDINATES_ALREADY);
        } else if (now.open().stream().anyMatch(one -> one.holder().equals(holder))) {
            found.add(MandateProblem.ASKED_ALREADY);
        }
        var deputy = command.deputy();
        if (deputy != null && deputy.equals(holder)) {
            found.add(MandateProblem.DEPUTY_SAME);
        } else if (deputy != null && !team.contains(deputy)) {
            found.add(MandateProblem.DEPUTY_NOT_IN_TEAM);
        }
    }
}
