package be.mille.home.web.day;

import be.mille.access.Actor;
import be.mille.family.Families;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEvents;
import be.mille.family.FamilySummary;
import be.mille.family.Stage;
import be.mille.handover.FirstLine;
import be.mille.home.web.GoingOn.Going;
import be.mille.home.web.Homeward;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Families that leave soon, left or were born lately, and nobody goes on or was asked to: each function is asked at its own end of the way.
 * Those who stay are told that she left also where somebody goes on.
 */
@Component
class NobodyYet {
    /** A family that left longer ago is no news; her record says it. */
    private static final int LATELY = 7;

    private static final int FIRST_WEEK = 8;

    private final Families families;
    private final FamilyEvents events;
    private final FirstLine firstLine;
    private final Departures departures;
    private final MoveErrands moves;

    NobodyYet(Families families, FamilyEvents events, FirstLine firstLine, Departures departures, MoveErrands moves) {
        this.families = families;
        this.events = events;
        this.firstLine = firstLine;
        this.departures = departures;
        this.moves = moves;
    }

    /** @param going how it stands for the families somebody was asked for */
    Stream<Errand> errands(Actor reader, Map<FamilyId, Going> going, Words words) {
        boolean leaves = firstLine.leaves(reader.function());
        boolean stays = firstLine.stays(reader.function());
        var today = words.dates().today();
        var noted = events.ofMine(today.minusDays(Homeward.LONGEST_STAY), today.plusDays(Homeward.AHEAD));
        var settled = new HashMap<FamilyId, Going>();
        var asked = new ArrayList<Errand>();
        for (var one : families.mine()) {
            boolean follows = stays || reader.id().equals(one.coordinator());
            var how = going.get(one.id());
            if (one.closed()) {
                continue;
            }
            if (how == null || how.open()) {
                var hers = noted.getOrDefault(one.id(), List.of());
                (leaves ? soon(one, hers, words) : Optional.<Errand>empty())
                        .or(() -> follows ? lately(one, hers, words) : Optional.empty())
                        .ifPresent(asked::add);
            } else if (follows) {
                settled.put(one.id(), how);
            }
        }
        asked.addAll(moves.errands(noted, words));
        return Stream.concat(asked.stream(), departures.told(reader.id(), settled, noted, words));
    }

    /** After the first week it is the twenty-eighth day that comes, and what is expected at each stage says so already. */
    private static Optional<Errand> soon(FamilySummary one, List<FamilyEvent> noted, Words words) {
        var today = words.dates().today();
        var announced = Homeward.announced(noted, today);
        if (announced.isPresent()) {
            return announced.map(event -> HandoverErrands.errand(
                    one.id(),
                    event.day(),
                    words.get("home.day.handover.soon"),
                    why("home.day.handover.announced.why", event, words),
                    "home.day.open",
                    Links.handovers(one.id())));
        }
        boolean home = Homeward.home(noted, today);
        boolean first = !(one.stage() instanceof Stage.AfterBirth(int days, var _)) || days < FIRST_WEEK;
        return first && Homeward.soon(one, home, today)
                ? Optional.of(HandoverErrands.errand(
                        one.id(),
                        day(one, today),
                        words.get("home.day.handover.soon"),
                        words.get("home.day.handover.soon.why"),
                        "home.day.open",
                        Links.handovers(one.id())))
                : Optional.empty();
    }

    /** Before the birth the day it is due; after it any time: she may leave from one hour to the next. */
    private static @Nullable LocalDate day(FamilySummary one, LocalDate today) {
        return one.stage() instanceof Stage.Pregnant(int _, int _, var due) && !due.isBefore(today) ? due : today;
    }

    private static Optional<Errand> left(FamilySummary one, List<FamilyEvent> noted, Words words) {
        var today = words.dates().today();
        return Departures.last(noted, LATELY, today)
                .map(event -> HandoverErrands.errand(
                        one.id(),
                        today,
                        words.get("home.day.handover.left"),
                        why("home.day.handover.left.why", event, words),
                        "home.day.open",
                        Links.handovers(one.id())));
    }

    private static String why(String key, FamilyEvent event, Words words) {
        return words.get(
                key,
                words.t().of("family.event.kind", event.kind()),
                words.dates().brief(event.day()));
    }

    /** What was noted that she left comes first; failing that, a child was born. */
    private static Optional<Errand> lately(FamilySummary one, List<FamilyEvent> noted, Words words) {
        return left(one, noted, words).or(() -> born(one, words));
    }

    private static Optional<Errand> born(FamilySummary one, Words words) {
        return one.stage() instanceof Stage.AfterBirth(int days, var birth) && days <= LATELY
                ? Optional.of(HandoverErrands.errand(
                        one.id(),
                        words.dates().today(),
                        words.get("home.day.handover.left"),
                        words.get("home.day.handover.born.why", words.dates().brief(birth)),
                        "home.day.open",
                        Links.handovers(one.id())))
                : Optional.empty();
    }
}
