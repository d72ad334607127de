package be.mille.home.web.day;

import be.mille.access.CurrentActor;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.Begun;
import be.mille.handover.Handover;
import be.mille.handover.HandoverState;
import be.mille.handover.Handovers;
import be.mille.handover.OutsideHandovers;
import be.mille.home.web.GoingOn;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Handovers that ask something of the reader: she was asked, her own proposal or that of a colleague who is gone came back, or nobody was
 * asked yet.
 */
@Component
class HandoverErrands implements DaySource {
    private final Handovers handovers;
    private final OutsideHandovers outside;
    private final OutsideErrands errands;
    private final LeftBehind left;
    private final NobodyYet nobody;
    private final Professionals professionals;

    HandoverErrands(
            Handovers handovers,
            OutsideHandovers outside,
            OutsideErrands errands,
            LeftBehind left,
            NobodyYet nobody,
            Professionals professionals) {
        this.handovers = handovers;
        this.outside = outside;
        this.errands = errands;
        this.left = left;
        this.nobody = nobody;
        this.professionals = professionals;
    }

    @Override
    public List<Errand> errands(Words words) {
        var today = words.dates().today();
        var all = handovers.ofMine(GoingOn.since(today));
        var me = CurrentActor.get();
        var followed = left.among(all.entrySet().stream()
                .flatMap(of -> pending(of.getValue()).map(one -> new Begun(of.getKey(), one.author())))
                .toList());
        var asked = all.entrySet().stream()
                .flatMap(of ->
                        pending(of.getValue()).flatMap(one -> of(of.getKey(), one, me.id(), followed, words).stream()));
        var beyond = outside.ofMine(GoingOn.since(today));
        var going = GoingOn.among(all, beyond, today);
        return Stream.of(asked, errands.of(beyond, words), nobody.errands(me, going, words))
                .flatMap(one -> one)
                .toList();
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

    private Optional<Errand> of(FamilyId family, Handover one, ActorId me, LeftBehind.Followed followed, Words words) {
        var href = Links.handovers(family) + "/" + one.id();
        if (one.state() == HandoverState.PROPOSED && one.receiver().equals(me)) {
            return Optional.of(asked(family, one, href, words));
        }
        if (!followed.by(family, one.author(), one.border().compartment())) {
            return Optional.empty();
        }
        if (one.state() == HandoverState.DECLINED) {
            return Optional.of(errand(
                    family,
                    Brussels.dayOf(one.since()),
                    words.get("home.day.handover.declined"),
                    left.why(words.get("home.day.handover.declined.why", name(one.receiver())), one.author(), words),
                    "home.day.open",
                    href));
        }
        return one.silent(words.dates().today())
                ? Optional.of(errand(
                        family,
                        one.answerBy(),
                        words.get("home.day.handover.silent"),
                        left.why(
                                words.get(
                                        "home.day.handover.silent.why",
                                        name(one.receiver()),
                                        words.dates().brief(Brussels.dayOf(one.madeAt()))),
                                one.author(),
                                words),
                        "home.day.open",
                        href))
                : Optional.empty();
    }

    /** After some days of silence it stands on today, and is among what the mail of the morning tells of. */
    private Errand asked(FamilyId family, Handover one, String href, Words words) {
        var today = words.dates().today();
        boolean reminds = one.reminds(today) && !one.silent(today);
        return errand(
                family,
                reminds ? today : one.answerBy(),
                words.get("home.day.handover.asked"),
                reminds
                        ? words.get(
                                "home.day.handover.asked.again",
                                name(one.author()),
                                words.dates().brief(Brussels.dayOf(one.madeAt())),
                                words.dates().brief(one.answerBy()))
                        : words.get("home.day.handover.asked.why", name(one.author())),
                "home.day.handover.accept",
                href);
    }

    static Errand errand(
            FamilyId family, @Nullable LocalDate on, String what, String why, String textKey, String href) {
        return new Errand(Kind.HANDOVER, family, on, null, what, why, false, new Errand.Answer.Go(textKey, href));
    }

    private String name(ActorId id) {
        return professionals.find(id).map(Professional::name).orElse("");
    }
}
