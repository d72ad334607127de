package be.mille.home.web.day;

import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.Families;
import be.mille.family.FamilyEvent;
import be.mille.family.FamilyEvents;
import be.mille.family.FamilySummary;
import be.mille.family.Stage;
import be.mille.handover.HandedOut;
import be.mille.handover.Handover;
import be.mille.handover.HandoverState;
import be.mille.handover.Handovers;
import be.mille.handover.OutsideHandovers;
import be.mille.home.web.Homeward;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Handovers that ask something of the reader: she was asked, her own proposal came back, somebody she follows leaves soon without anybody
 * who goes on, or left.
 */
@Component
class HandoverErrands implements DaySource {
    /** A family that left longer ago is no news; her record says it. */
    private static final int LATELY = 7;

    private static final int FIRST_WEEK = 8;
    /** An accepted handover answers for the borders of that time. */
    private static final int ANSWERS_FOR = 60;
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

    private final Handovers handovers;
    private final OutsideHandovers outside;
    private final OutsideErrands errands;
    private final Families families;
    private final FamilyEvents events;
    private final Professionals professionals;

    HandoverErrands(
            Handovers handovers,
            OutsideHandovers outside,
            OutsideErrands errands,
            Families families,
            FamilyEvents events,
            Professionals professionals) {
        this.handovers = handovers;
        this.outside = outside;
        this.errands = errands;
        this.families = families;
        this.events = events;
        this.professionals = professionals;
    }

    @Override
    public List<Errand> errands(Words words) {
        var today = words.dates().today();
        var all = handovers.ofMine(today.minusDays(ANSWERS_FOR));
        var me = CurrentActor.get();
        var asked = all.entrySet().stream()
                .flatMap(of -> pending(of.getValue()).flatMap(one -> of(of.getKey(), one, me.id(), words).stream()));
        var answered = all.entrySet().stream()
                .filter(of -> of.getValue().stream().anyMatch(one -> one.state() != HandoverState.TAKEN_BACK))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var beyond = outside.ofMine(today.minusDays(ANSWERS_FOR));
        beyond.forEach((family, out) -> {
            if (out.stream().anyMatch(one -> answers(one, today))) {
                answered.add(family);
            }
        });
        return Stream.of(asked, errands.of(beyond, words), nobodyYet(me.function(), answered, words))
                .flatMap(one -> one)
                .toList();
    }

    private static boolean answers(HandedOut one, LocalDate today) {
        return one.state() == HandoverState.PROPOSED
                || one.state() == HandoverState.ACCEPTED
                        && !Brussels.dayOf(one.request().since()).isBefore(today.minusDays(ANSWERS_FOR));
    }

    /** A no asks for something until somebody else is asked, or goes on; the newest come first. */
    private static Stream<Handover> pending(List<Handover> all) {
        var last = all.stream()
                .filter(one -> one.state() != HandoverState.TAKEN_BACK)
                .findFirst();
        return all.stream()
                .filter(one -> one.state() == HandoverState.PROPOSED
                        || last.filter(one::equals).isPresent());
    }

    private Optional<Errand> of(FamilyId family, Handover one, ActorId me, Words words) {
        var href = Links.handovers(family) + "/" + one.id();
        if (one.state() == HandoverState.PROPOSED && one.receiver().equals(me)) {
            return Optional.of(errand(
                    family,
                    one.answerBy(),
                    words.get("home.day.handover.asked"),
                    words.get("home.day.handover.asked.why", name(one.author())),
                    "home.day.handover.accept",
                    href));
        }
        if (!one.author().equals(me)) {
            return Optional.empty();
        }
        if (one.state() == HandoverState.DECLINED) {
            return Optional.of(errand(
                    family,
                    Brussels.dayOf(one.since()),
                    words.get("home.day.handover.declined"),
                    words.get("home.day.handover.declined.why", name(one.receiver())),
                    "home.day.open",
                    href));
        }
        return one.silent(words.dates().today())
                ? Optional.of(errand(
                        family,
                        one.answerBy(),
                        words.get("home.day.handover.silent"),
                        words.get(
                                "home.day.handover.silent.why",
                                name(one.receiver()),
                                words.dates().brief(Brussels.dayOf(one.madeAt()))),
                        "home.day.open",
                        href))
                : Optional.empty();
    }

    private Stream<Errand> nobodyYet(ActorFunction function, Set<FamilyId> answered, Words words) {
        boolean leaving = LEAVING.contains(function);
        if (!leaving && !STAYING.contains(function)) {
            return Stream.empty();
        }
        var today = words.dates().today();
        var events = this.events.ofMine(today.minusDays(Homeward.LONGEST_STAY), today);
        return families.mine().stream()
                .filter(one -> !one.closed() && !answered.contains(one.id()))
                .flatMap(one -> (leaving ? soon(one, events, words) : left(one, events, words)).stream());
    }

    /** After the first week it is the twenty-eighth day that comes, and what is expected at each stage says so already. */
    private static Optional<Errand> soon(FamilySummary one, Map<FamilyId, List<FamilyEvent>> events, Words words) {
        var today = words.dates().today();
        boolean home = events.getOrDefault(one.id(), List.of()).stream()
                .anyMatch(event -> event.kind() == FamilyEvent.Kind.DISCHARGE);
        boolean first = !(one.stage() instanceof Stage.AfterBirth(int days, var _)) || days < FIRST_WEEK;
        return first && Homeward.soon(one, home, today)
                ? Optional.of(errand(
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

    private static Optional<Errand> left(FamilySummary one, Map<FamilyId, List<FamilyEvent>> events, Words words) {
        var today = words.dates().today();
        return events.getOrDefault(one.id(), List.of()).stream()
                .filter(event -> event.kind() == FamilyEvent.Kind.DISCHARGE
                        || event.kind() == FamilyEvent.Kind.TRANSFER
                        || event.kind() == FamilyEvent.Kind.EVICTION)
                .filter(event -> !event.day().isBefore(today.minusDays(LATELY)))
                .findFirst()
                .map(event -> errand(
                        one.id(),
                        today,
                        words.get("home.day.handover.left"),
                        words.get(
                                "home.day.handover.left.why",
                                words.t().of("family.event.kind", event.kind()),
                                words.dates().brief(event.day())),
                        "home.day.open",
                        Links.handovers(one.id())));
    }

    private static Errand errand(
            FamilyId family, @Nullable LocalDate on, String what, String why, String textKey, String href) {
        return new Errand(Kind.HANDOVER, family, on, null, what, why, false, new Errand.Answer.Go(textKey, href));
    }

    private String name(ActorId id) {
        return professionals.find(id).map(Professional::name).orElse("");
    }
}
