package be.mille.handover.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.directory.Readers;
import be.mille.family.Families;
import be.mille.family.Stages;
import be.mille.handover.Border;
import be.mille.handover.HandedOut;
import be.mille.handover.Handover;
import be.mille.handover.HandoverId;
import be.mille.handover.HandoverState;
import be.mille.handover.Handovers;
import be.mille.handover.OutsideHandovers;
import be.mille.handover.internal.HandoverAction;
import be.mille.handover.internal.Successors;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.referral.OpenedLetters;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out who goes on with a family, and one handover. */
@Component
@Transactional
class HandoverDesk {
    private final Access access;
    private final Families families;
    private final Handovers handovers;
    private final OutsideHandovers outside;
    private final HandoverWords words;
    private final Readers readers;
    private final Successors successors;
    private final WayMarks marks;
    private final OpenedLetters letters;
    private final Ids ids;

    HandoverDesk(
            Access access,
            Families families,
            Handovers handovers,
            OutsideHandovers outside,
            HandoverWords words,
            Readers readers,
            Successors successors,
            WayMarks marks,
            OpenedLetters letters,
            Ids ids) {
        this.access = access;
        this.families = families;
        this.handovers = handovers;
        this.outside = outside;
        this.words = words;
        this.readers = readers;
        this.successors = successors;
        this.marks = marks;
        this.letters = letters;
        this.ids = ids;
    }

    HandoversPage all(FamilyId family, FormErrors errors, Texts t) {
        var all = handovers.of(family);
        var out = outside.of(family);
        boolean writes = access.offers(HandoverAction.PROPOSE, family, Compartment.C0)
                && successors.of(family).contains(CurrentActor.get().id());
        var opened = letters.of(out.stream().map(one -> one.request().id()).toList());
        var today = words.today();
        var her = families.get(family);
        return new HandoversPage(
                family.toString(),
                her.called(),
                Stages.words(her.stage(), t, words.dates(t)),
                holder(family, all, out, t),
                all.stream().map(one -> row(family, one, t)).toList(),
                out.stream()
                        .map(one -> row(family, one, opened.get(one.request().id()), writes, t))
                        .toList(),
                all.stream().anyMatch(one -> one.waits(today)) || out.stream().anyMatch(one -> one.waits(today)),
                writes,
                borders(t),
                Borders.next(her.stage()).name(),
                ids.next().toString(),
                errors);
    }

    /** Whoever accepted last, of the team or outside it. */
    private @Nullable String holder(FamilyId family, List<Handover> all, List<HandedOut> out, Texts t) {
        var inside = all.stream()
                .filter(one -> one.state() == HandoverState.ACCEPTED)
                .findFirst();
        var beyond = out.stream()
                .filter(one -> one.state() == HandoverState.ACCEPTED)
                .findFirst();
        boolean later = beyond.isPresent()
                && inside.filter(one ->
                                one.since().isAfter(beyond.get().request().since()))
                        .isEmpty();
        return later
                ? words.holder(words.receiver(beyond.get(), t), beyond.get().on(), t)
                : inside.map(one -> holder(family, one, t)).orElse(null);
    }

    /** Whoever went on and is not there any more is named with whoever answers instead. */
    private String holder(FamilyId family, Handover one, Texts t) {
        var answers = families.follows(family, one.receiver());
        return answers.equals(one.receiver())
                ? words.holder(words.name(one.receiver()), one.on(), t)
                : t.get("handover.gone", words.name(one.receiver()), words.name(answers));
    }

    private HandoversPage.Out row(
            FamilyId family, HandedOut one, @Nullable Optional<Instant> opened, boolean writes, Texts t) {
        var base = "/families/" + family + "/handovers/outside/" + one.id();
        var read = one.read();
        boolean mine = mine(family, one);
        return new HandoversPage.Out(
                "/families/" + family + "/referrals/" + one.request().id(),
                words.title(one.border(), one.on(), t),
                words.stands(one, t),
                one.state() == HandoverState.TAKEN_BACK
                        ? null
                        : words.responsible(one, families.follows(family, one.author()), t),
                HandoverWords.knot(one.state()),
                one.silent(words.today()),
                mine ? marks.of(one, opened, t) : List.of(),
                read == null ? null : t.of("handover.read", read),
                writes && one.toSettle() ? base + "/settle" : null,
                one.version(),
                writes && mine && one.silent(words.today()) ? base + "/end" : null,
                one.request().version(),
                readers.of(one.family(), one.request().compartment(), one.author(), t));
    }

    private boolean mine(FamilyId family, HandedOut one) {
        var me = CurrentActor.get().id();
        return one.author().equals(me)
                || one.state() != HandoverState.TAKEN_BACK
                        && families.follows(family, one.author()).equals(me);
    }

    private HandoversPage.Row row(FamilyId family, Handover one, Texts t) {
        return new HandoversPage.Row(
                "/families/" + family + "/handovers/" + one.id(),
                words.title(one.border(), one.on(), t),
                words.stands(one, t),
                HandoverWords.knot(one.state()),
                one.silent(words.today()),
                readers(one, t));
    }

    private String readers(Handover one, Texts t) {
        return readers.of(one.family(), one.border().compartment(), one.author(), t);
    }

    HandoverPage one(FamilyId family, HandoverId id, @Nullable String typed, FormErrors errors, Texts t) {
        var one = handovers.get(family, id);
        var me = CurrentActor.get().id();
        boolean author = one.author().equals(me);
        boolean open = one.state() == HandoverState.PROPOSED || one.state() == HandoverState.DECLINED;
        var follows = open && !one.taken() ? families.follows(family, one.author()) : one.author();
        boolean mine = author || follows.equals(me);
        var responsible = one.state() == HandoverState.ACCEPTED ? families.follows(family, one.receiver()) : follows;
        boolean writes = access.offers(HandoverAction.ANSWER, family, Compartment.C0);
        var letter = letter(family, one, me.equals(one.receiver()) || author);
        return new HandoverPage(
                "/families/" + family + "/handovers/" + id,
                family.toString(),
                families.get(family).called(),
                words.title(one.border(), one.on(), t),
                words.stands(one, t),
                t.get("handover.responsible", words.name(responsible)),
                left(one, follows, responsible, t),
                HandoverWords.knot(one.state()),
                mine && !one.taken() ? marks.of(one, handovers.openedAt(family, id), t) : List.of(),
                one.words(),
                letter != null && !author && one.state() == HandoverState.PROPOSED
                        ? t.get("handover.way.seen", words.name(follows))
                        : null,
                letter,
                read(one, t),
                readers(one, t),
                letter == null ? null : readers.named(List.of(one.author(), one.receiver()), t),
                writes && me.equals(one.receiver()) && one.state() == HandoverState.PROPOSED,
                writes && mine && one.state() == HandoverState.PROPOSED,
                writes && mine && (one.state() == HandoverState.DECLINED || one.silent(words.today())),
                one.version(),
                typed,
                errors);
    }

    /** Whose part it was, where whoever had it is not there any more. */
    private @Nullable String left(Handover one, ActorId follows, ActorId responsible, Texts t) {
        if (one.state() == HandoverState.ACCEPTED) {
            return responsible.equals(one.receiver())
                    ? null
                    : t.get("handover.gone", words.name(one.receiver()), words.name(responsible));
        }
        boolean mine = follows.equals(CurrentActor.get().id());
        return mine && !follows.equals(one.author()) ? t.get("handover.left", words.name(one.author())) : null;
    }

    private static @Nullable String read(Handover one, Texts t) {
        var said = one.read();
        return said == null ? null : t.of("handover.read", said);
    }

    /** The letter is asked for only by one of the two: everybody else's look at the page leaves no trace of a letter. */
    private @Nullable String letter(FamilyId family, Handover one, boolean ofTheTwo) {
        if (!ofTheTwo || one.taken()) {
            return null;
        }
        boolean hers = one.receiver().equals(CurrentActor.get().id());
        return (hers ? handovers.open(family, one.id()) : handovers.letter(family, one.id())).orElse(null);
    }

    static List<Choice> borders(Texts t) {
        return Arrays.stream(Border.values())
                .map(one -> new Choice(one.name(), t.of("handover.border", one)))
                .toList();
    }
}
