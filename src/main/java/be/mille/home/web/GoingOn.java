package be.mille.home.web;

import be.mille.handover.HandedOut;
import be.mille.handover.Handover;
import be.mille.handover.HandoverState;
import be.mille.handover.Handovers;
import be.mille.handover.OutsideHandovers;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Families for whom somebody was asked to go on, or goes on; a no leaves the question open for everybody. */
@Component
public class GoingOn {
    /** An accepted handover answers for the borders of that time. */
    private static final int ANSWERS_FOR = 60;

    private final Handovers handovers;
    private final OutsideHandovers outside;

    GoingOn(Handovers handovers, OutsideHandovers outside) {
        this.handovers = handovers;
        this.outside = outside;
    }

    /** Since when handovers are to be read for {@link #among}. */
    public static LocalDate since(LocalDate today) {
        return today.minusDays(ANSWERS_FOR);
    }

    public Set<FamilyId> ofMine(LocalDate today) {
        var since = since(today);
        return among(handovers.ofMine(since), outside.ofMine(since), today);
    }

    public static Set<FamilyId> among(
            Map<FamilyId, List<Handover>> inside, Map<FamilyId, List<HandedOut>> beyond, LocalDate today) {
        var within = inside.entrySet().stream()
                .filter(of -> of.getValue().stream().anyMatch(one -> answers(one.state())))
                .map(Map.Entry::getKey);
        var out = beyond.entrySet().stream()
                .filter(of -> of.getValue().stream().anyMatch(one -> answers(one, today)))
                .map(Map.Entry::getKey);
        return Stream.concat(within, out).collect(Collectors.toSet());
    }

    private static boolean answers(HandoverState state) {
        return state == HandoverState.PROPOSED || state == HandoverState.ACCEPTED;
    }

    private static boolean answers(HandedOut one, LocalDate today) {
        return one.state() == HandoverState.PROPOSED
                || one.state() == HandoverState.ACCEPTED
                        && !Brussels.dayOf(one.request().since()).isBefore(since(today));
    }
}
