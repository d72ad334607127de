package be.mille.handover.internal;

import be.mille.handover.HandoverProblem;
import be.mille.handover.ProposeHandover;
import be.mille.kernel.ActorId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** What a handover must say before it is proposed, as far as the form alone tells. */
final class HandoverRules {
    private HandoverRules() {}

    static Set<HandoverProblem> problems(ProposeHandover command, ActorId author, LocalDate today) {
        var found = EnumSet.noneOf(HandoverProblem.class);
        if (command.receiver().equals(author)) {
            found.add(HandoverProblem.ONESELF);
        }
        if (command.letter().isBlank()) {
            found.add(HandoverProblem.LETTER_MISSING);
        } else if (command.letter().length() > ProposeHandover.LONGEST_LETTER) {
            found.add(HandoverProblem.LETTER_LONG);
        }
        if (HandoverProblem.far(command.on(), today)) {
            found.add(HandoverProblem.DAY_FAR);
        }
        return found;
    }
}
