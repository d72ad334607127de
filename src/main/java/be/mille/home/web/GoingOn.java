package be.mille.home.web;

import be.mille.handover.Border;
import be.mille.handover.HandedOut;
import be.mille.handover.Handover;
import be.mille.handover.HandoverState;
import be.mille.handover.Handovers;
import be.mille.handover.OutsideHandovers;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.referral.Receiver;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How it stands with whoever goes on with a family: only somebody who accepted answers the question, and only for the border it was for
 * ({@link WayOut}).
 */
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

    /** The first that is true of a family is what is said of it. */
    public enum Stand {
        ACCEPTED,
        /** Asked, and the day of the answer has not passed. */
        ASKED,
        SILENT,
        DECLINED
    }

    /**
     * @param colleague of the team; null for somebody outside it
     * @param receiver somebody outside the team; null for a colleague
     * @param border where the way was to change hands, and {@code day} when
     * @param on the day it was said, or asked where no answer came
     */
    public record Going(
            Stand stand,
            @Nullable ActorId colleague,
            @Nullable Receiver receiver,
            Border border,
            LocalDate day,
            LocalDate on,
            LocalDate answerBy) {
        /** Whether there is nothing to wait for: nobody goes on, and nobody who was asked may still answer. */
        public boolean open() {
            return stand == Stand.SILENT || stand == Stand.DECLINED;
        }
    }

    /** Since when handovers are to be read for {@link #among}. */
    public static LocalDate since(LocalDate today) {
        return today.minusDays(ANSWERS_FOR);
    }

    /** Of each family somebody was asked for: the stand that says most first, of two of a kind the newer one. */
    public Map<FamilyId, List<Going>> ofMine(LocalDate today) {
        var since = since(today);
        return among(handovers.ofMine(since), outside.ofMine(since), today);
    }

    public static Map<FamilyId, List<Going>> among(
            Map<FamilyId, List<Handover>> inside, Map<FamilyId, List<HandedOut>> beyond, LocalDate today) {
        var all = new HashMap<FamilyId, List<Going>>();
        inside.forEach((family, some) -> add(all, family, some.stream().map(one -> inside(one, today))));
        beyond.forEach((family, some) -> add(all, family, some.stream().map(one -> outside(one, today))));
        all.values().forEach(some -> some.sort(Comparator.comparing(Going::stand)));
        return all;
    }

    private static void add(Map<FamilyId, List<Going>> all, FamilyId family, Stream<Optional<Going>> some) {
        some.flatMap(Optional::stream)
                .forEach(one ->
                        all.computeIfAbsent(family, _ -> new ArrayList<>()).add(one));
    }

    private static Optional<Going> inside(Handover one, LocalDate today) {
        var on = Brussels.dayOf(one.state() == HandoverState.PROPOSED ? one.madeAt() : one.since());
        return stand(one.state(), one.silent(today), on, today)
                .map(stand -> new Going(stand, one.receiver(), null, one.border(), one.on(), on, one.answerBy()));
    }

    private static Optional<Going> outside(HandedOut one, LocalDate today) {
        var request = one.request();
        var on = Brussels.dayOf(one.state() == HandoverState.PROPOSED ? request.madeAt() : request.since());
        return stand(one.state(), one.silent(today), on, today)
                .map(stand -> one.unanswered() ? Stand.SILENT : stand)
                .map(stand -> new Going(stand, null, request.to(), one.border(), one.on(), on, request.answerBy()));
    }

    /** What was answered longer ago was about another border. */
    private static Optional<Stand> stand(HandoverState state, boolean silent, LocalDate on, LocalDate today) {
        boolean recent = !on.isBefore(since(today));
        return switch (state) {
            case PROPOSED -> Optional.of(silent ? Stand.SILENT : Stand.ASKED);
            case ACCEPTED -> recent ? Optional.of(Stand.ACCEPTED) : Optional.empty();
            case DECLINED -> recent ? Optional.of(Stand.DECLINED) : Optional.empty();
            case TAKEN_BACK -> Optional.empty();
        };
    }
}
