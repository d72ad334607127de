package be.mille.home.web.day;

import be.mille.access.CurrentActor;
import be.mille.family.Families;
import be.mille.family.FamilyEvent;
import be.mille.handover.Moves;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.kernel.FamilyId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** A family changed its place: whoever answers for it looks at what changes, once. */
@Component
class MoveErrands {
    /** What nobody looked at by then is looked at where it is noticed. */
    private static final int LATELY = 14;

    private final Families families;
    private final Moves moves;

    MoveErrands(Families families, Moves moves) {
        this.families = families;
        this.moves = moves;
    }

    private record Change(FamilyId family, FamilyEvent event) {}

    /** @param noted of at least the last fourteen days */
    List<Errand> errands(Map<FamilyId, List<FamilyEvent>> noted, Words words) {
        var today = words.dates().today();
        var changes = noted.entrySet().stream()
                .flatMap(of -> of.getValue().stream()
                        .filter(one -> Moves.KINDS.contains(one.kind())
                                && !one.day().isAfter(today)
                                && !one.day().isBefore(today.minusDays(LATELY)))
                        .map(one -> new Change(of.getKey(), one)))
                .toList();
        if (changes.isEmpty()) {
            return List.of();
        }
        var me = CurrentActor.get().id();
        var done = moves.of(changes.stream().map(one -> one.event().id()).toList());
        var answering = families.answering(changes.stream().map(Change::family).collect(Collectors.toSet()));
        return changes.stream()
                .filter(one -> {
                    var moved = done.get(one.event().id());
                    return moved == null || moved.reviewedAt() == null;
                })
                // of what is restricted all who see it are told: whoever answers need not be one of them
                .filter(one -> one.event().compartment().restricted() || me.equals(answering.get(one.family())))
                .map(one -> HandoverErrands.errand(
                        one.family(),
                        one.event().day(),
                        words.get("home.day.move"),
                        words.get(
                                "home.day.move.why",
                                words.t().of("family.event.kind", one.event().kind()),
                                words.dates().brief(one.event().day())),
                        "home.day.open",
                        Links.move(one.family(), one.event().id())))
                .toList();
    }
}
