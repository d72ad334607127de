package be.mille.coordination.internal;

import be.mille.coordination.Duty;
import be.mille.coordination.Mandate;
import be.mille.coordination.MandateEnd;
import be.mille.coordination.MandateState;
import be.mille.family.Begun;
import be.mille.family.Families;
import be.mille.family.Merges;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What is asked of one reader about coordinating, read once for all her families. Where whoever coordinated left, or came to the end of
 * her time without anybody taking over, it is asked of whoever stood in for her, and of whoever answers for the family now.
 */
@Component
class Duties {
    /** Longer ago, the list of those nobody coordinates says it. */
    private static final int ASKED_DAYS = 60;

    private final MandateStore store;
    private final Families families;
    private final Merges merges;
    private final Clock clock;

    Duties(MandateStore store, Families families, Merges merges, Clock clock) {
        this.store = store;
        this.families = families;
        this.merges = merges;
        this.clock = clock;
    }

    List<Duty> of(ActorId me) {
        var today = Brussels.today(clock);
        var mandates = store.since(Brussels.startOf(today.minusDays(ASKED_DAYS)));
        if (mandates.isEmpty()) {
            return List.of();
        }
        var kept = merges.kept();
        var duties = new ArrayList<Duty>();
        var left = left(mandates, kept, me, today);
        mandates.stream().flatMap(one -> own(one, kept, left, me, today)).forEach(duties::add);
        duties.addAll(nobody(
                last(mandates.stream().collect(Collectors.groupingBy(one -> kept.of(one.family()))), today),
                me,
                today));
        return duties;
    }

    /** Who follows instead what was proposed by others, and is waited for. */
    private Map<Begun, ActorId> left(List<Mandate> all, Merges.Kept kept, ActorId me, LocalDate today) {
        return families.leftBehind(all.stream()
                .filter(one -> unanswered(one, today) && !one.proposedBy().equals(me))
                .map(one -> begun(one, kept))
                .distinct()
                .toList());
    }

    private static Begun begun(Mandate one, Merges.Kept kept) {
        return new Begun(kept.of(one.family()), one.proposedBy());
    }

    private static boolean unanswered(Mandate one, LocalDate today) {
        return one.state().open() && one.answerBy().isBefore(today);
    }

    private static Stream<Duty> own(
            Mandate one, Merges.Kept kept, Map<Begun, ActorId> left, ActorId me, LocalDate today) {
        var family = kept.of(one.family());
        if (one.state().open() && one.holder().equals(me)) {
            return Stream.of(duty(Duty.Kind.ASKED, one, family, one.proposedBy(), one.answerBy()));
        }
        if (unanswered(one, today) && (one.proposedBy().equals(me) || me.equals(left.get(begun(one, kept))))) {
            return Stream.of(duty(Duty.Kind.UNANSWERED, one, family, one.holder(), one.answerBy()));
        }
        return one.holder().equals(me) && one.renewable(today)
                ? Stream.of(duty(Duty.Kind.RENEW, one, family, one.holder(), one.endsOn()))
                : Stream.empty();
    }

    private static Duty duty(Duty.Kind kind, Mandate one, FamilyId family, ActorId other, LocalDate on) {
        return new Duty(kind, family, other, on, one.proposedBy());
    }

    private List<Duty> nobody(Map<FamilyId, Mandate> last, ActorId me, LocalDate today) {
        var answering = families.answering(last.keySet());
        return last.entrySet().stream()
                .filter(of -> me.equals(of.getValue().deputy()) || me.equals(answering.get(of.getKey())))
                .map(of -> duty(
                        Duty.Kind.NOBODY,
                        of.getValue(),
                        of.getKey(),
                        of.getValue().holder(),
                        today))
                .toList();
    }

    /** The last one who coordinated, where nobody does and nobody who was asked to may still answer. */
    private static Map<FamilyId, Mandate> last(Map<FamilyId, List<Mandate>> all, LocalDate today) {
        var last = new HashMap<FamilyId, Mandate>();
        all.forEach((family, read) -> {
            var mandates = read.stream().filter(one -> !unanswered(one, today)).toList();
            if (mandates.stream().allMatch(one -> one.lapsed(today) || one.state() == MandateState.ENDED)) {
                mandates.stream()
                        .max(Comparator.comparing(Mandate::proposedAt))
                        .filter(one -> endedByNobody(one) && !one.endsOn().isBefore(today.minusDays(ASKED_DAYS)))
                        .ifPresent(one -> last.put(family, one));
            }
        });
        return last;
    }

    /** Where somebody ended it, whoever stood in was told so then. */
    private static boolean endedByNobody(Mandate one) {
        return one.end() == null || one.end() == MandateEnd.TIME || one.end() == MandateEnd.NO_ACCESS;
    }
}
