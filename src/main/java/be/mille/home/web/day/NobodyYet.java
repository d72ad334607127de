package be.mille.home.web.day;

import be.mille.access.ActorFunction;
import be.mille.family.Families;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEvents;
import be.mille.family.FamilySummary;
import be.mille.family.Stage;
import be.mille.home.web.Homeward;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Families that leave soon, left or were born lately, and nobody was asked to go on: each function is asked at its own end of the way. */
@Component
class NobodyYet {
    /** A family that left longer ago is no news; her record says it. */
    private static final int LATELY = 7;

    private static final int FIRST_WEEK = 8;
    /** They begin, and leave when the family goes home or moves on. */
    private static final Set<ActorFunction> LEAVING = EnumSet.of(
            ActorFunction.HOSPITAL_MIDWIFE, ActorFunction.GYNAECOLOGIST, ActorFunction.RECEPTION_CENTRE_WORKER);
    /** They follow a family near its home, and stay. */
    private static final Set<ActorFunction> STAYING = EnumSet.of(
            ActorFunction.INDEPENDENT_MIDWIFE,
            ActorFunction.ONE_WORKER,
            ActorFunction.KIND_EN_GEZIN_NURSE,
            ActorFunction.GENERAL_PRACTITIONER,
            ActorFunction.PRIMARY_CARE_NURSE);

    private final Families families;
    private final FamilyEvents events;

    NobodyYet(Families families, FamilyEvents events) {
        this.families = families;
        this.events = events;
    }

    /** @param answered families for whom somebody was asked, or goes on */
    Stream<Errand> errands(ActorFunction function, Set<FamilyId> answered, Words words) {
        boolean leaving = LEAVING.contains(function);
        if (!leaving && !STAYING.contains(function)) {
            return Stream.empty();
        }
        var today = words.dates().today();
        var noted = events.ofMine(today.minusDays(Homeward.LONGEST_STAY), today.plusDays(Homeward.AHEAD));
        return families.mine().stream()
                .filter(one -> !one.closed() && !answered.contains(one.id()))
                .flatMap(one -> {
                    var hers = noted.getOrDefault(one.id(), List.of());
                    return (leaving ? soon(one, hers, words) : lately(one, hers, words)).stream();
                });
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
        return noted.stream()
                .filter(event -> event.kind() == FamilyEvent.Kind.DISCHARGE
                        || event.kind() == FamilyEvent.Kind.TRANSFER
                        || event.kind() == FamilyEvent.Kind.EVICTION)
                .filter(event -> !event.day().isBefore(today.minusDays(LATELY))
                        && !event.day().isAfter(today))
                .findFirst()
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
