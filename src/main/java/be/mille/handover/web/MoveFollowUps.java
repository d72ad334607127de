package be.mille.handover.web;

import be.mille.family.EventFollowUps;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEventId;
import be.mille.handover.Moves;
import be.mille.kernel.FamilyId;
import be.mille.ui.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** After a change of place the event leads to what changes with it, and says that a helpdesk was asked. */
@Component
@Transactional
class MoveFollowUps implements EventFollowUps {
    private final Moves moves;
    private final HandoverWords words;

    MoveFollowUps(Moves moves, HandoverWords words) {
        this.moves = moves;
        this.words = words;
    }

    @Override
    public Map<FamilyEventId, FollowUp> of(FamilyId family, List<FamilyEvent> events, Texts t) {
        var changes = events.stream()
                .filter(one -> Moves.KINDS.contains(one.kind()))
                .map(FamilyEvent::id)
                .toList();
        var done = moves.of(changes);
        return changes.stream()
                .collect(Collectors.toMap(
                        one -> one,
                        one -> new FollowUp(
                                MoveDesk.base(family, one),
                                t.get("handover.move.open"),
                                Optional.ofNullable(done.get(one))
                                        .flatMap(it -> MoveDesk.done(it, words, t))
                                        .orElse(null))));
    }
}
