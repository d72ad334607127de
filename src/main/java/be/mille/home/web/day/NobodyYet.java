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
import be.mille.home.web.WayOut;
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
    Stream<Errand> errands(Actor reader, Map<FamilyId, List<Going>> going, Words words) {
        boolean leaves = firstLine.leaves(reader.function());
        boolean stays = firstLine.stays(reader.function());
        var today = words.dates().today();
        var noted = events.ofMine(today.minusDays(Homeward.LONGEST_STAY), today.plusDays(Homeward.AHEAD));
        var settled = new HashMap<FamilyId, WayOut>();
        var asked = new ArrayList<Errand>();
        for (var one : families.mine()) {
            boolean follows = stays || reader.id().equals(one.coordinator());
            if (one.closed() || !leaves && !follows) {
                continue;
            }
            var hers = noted.getOrDefault(one.id(), List.of());
            var how = going.getOrDefault(one.id(), List.of());
            var soon = leaves ? soon(one, hers, how, words) : Optional.<Errand>empty();
            soon.ifPresent(asked::add);
            if (follows && soon.isEmpty()) {
                var left = left(one, hers, how, today);
                left.filter(way -> !way.open()).ifPresent(way -> settled.put(one.id(), way));
                left.filter(WayOut::open)
                        .map(way -> left(one, way.noted(), words))
                        .or(() -> left.isEmpty() ? born(one, hers, how, words) : Optional.empty())
                        .ifPresent(asked::add);
            }
        }
        asked.addAll(moves.errands(noted, words));
        return Stream.concat(asked.stream(), departures.told(reader.id(), settled, words));
    }

    /** After the first week it is the twenty-eighth day that comes, and what is expected at each stage says so already. */
    private static Optional<Errand> soon(FamilySummary one, List<FamilyEvent> noted, List<Going> going, Words words) {
        var today = words.dates().today();
        boolean first = !(one.stage() instanceof Stage.AfterBirth(int days, var _)) || days < FIRST_WEEK;
        return WayOut.ahead(one, noted, going, today)
                .filter(WayOut::open)
                .filter(way -> way.event() != null || first)
                .map(way -> soon(one, way.event(), words));
    }

    private static Errand soon(FamilySummary one, @Nullable FamilyEvent event, Words words) {
        return HandoverErrands.errand(
                one.id(),
                event == null ? day(one, words.dates().today()) : event.day(),
                words.get("home.day.handover.soon"),
                event == null
                        ? words.get("home.day.handover.soon.why")
                        : why("home.day.handover.announced.why", event, words),
                "home.day.open",
                Links.handovers(one.id()));
    }

    /** Before the birth the day it is due; after it any time: she may leave from one hour to the next. */
    private static @Nullable LocalDate day(FamilySummary one, LocalDate today) {
        return one.stage() instanceof Stage.Pregnant(int _, int _, var due) && !due.isBefore(today) ? due : today;
    }

    /** She left, as somebody noted lately, and how it stands for that. */
    private static Optional<WayOut> left(
            FamilySummary one, List<FamilyEvent> noted, List<Going> going, LocalDate today) {
        return Departures.last(Homeward.ofThisStay(one.stage(), noted), LATELY, today)
                .map(event -> WayOut.of(event, going));
    }

    private static Errand left(FamilySummary one, FamilyEvent event, Words words) {
        return HandoverErrands.errand(
                one.id(),
                words.dates().today(),
                words.get("home.day.handover.left"),
                why("home.day.handover.left.why", event, words),
                "home.day.open",
                Links.handovers(one.id()));
    }

    private static String why(String key, FamilyEvent event, Words words) {
        return words.get(
                key,
                words.t().of("family.event.kind", event.kind()),
                words.dates().brief(event.day()));
    }

    /** Nothing was noted that she left, but a child was born. */
    private static Optional<Errand> born(FamilySummary one, List<FamilyEvent> noted, List<Going> going, Words words) {
        var today = words.dates().today();
        return one.stage() instanceof Stage.AfterBirth(int days, var birth)
                        && days <= LATELY
                        && WayOut.home(one.stage(), noted, going, today).open()
                ? Optional.of(HandoverErrands.errand(
                        one.id(),
                        today,
                        words.get("home.day.handover.left"),
                        words.get("home.day.handover.born.why", words.dates().brief(birth)),
                        "home.day.open",
                        Links.handovers(one.id())))
                : Optional.empty();
    }
}
