package be.mille.handover.web;

import be.mille.access.Access;
import be.mille.access.CurrentActor;
import be.mille.directory.Geography;
import be.mille.family.Families;
import be.mille.family.FamilySummary;
import be.mille.handover.ProposeHandover;
import be.mille.handover.ReadWithHer;
import be.mille.handover.internal.HandoverAction;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.ui.Choice;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the page on which somebody is asked to go on, and makes the command of what was typed. */
@Component
@Transactional
class ProposeDesk {
    private final Access access;
    private final Families families;
    private final Receivers receivers;
    private final NearHer near;
    private final Geography geography;
    private final LetterDraft draft;
    private final HandoverWords words;
    private final Ids ids;

    ProposeDesk(
            Access access,
            Families families,
            Receivers receivers,
            NearHer near,
            Geography geography,
            LetterDraft draft,
            HandoverWords words,
            Ids ids) {
        this.access = access;
        this.families = families;
        this.receivers = receivers;
        this.near = near;
        this.geography = geography;
        this.draft = draft;
        this.words = words;
        this.ids = ids;
    }

    /** The page as it opens for the one who was chosen: what both may read is drafted, and she is asked for nothing twice. */
    ProposeForm begun(FamilyId family, ActorId to, Texts t) {
        access.require(HandoverAction.PROPOSE, family);
        var her = families.get(family);
        return new ProposeForm(
                ids.next().toString(),
                to.toString(),
                Borders.next(her.stage()).name(),
                words.dates(t).numeric(Borders.day(her.stage(), words.today())),
                draft.text(family, draft.shared(family, to), t),
                null);
    }

    boolean knows(FamilyId family, ActorId to) {
        return candidate(family, to).isPresent();
    }

    private Optional<Receivers.Candidate> candidate(FamilyId family, ActorId to) {
        return receivers.of(family).stream()
                .filter(one -> one.who().id().equals(to))
                .findFirst();
    }

    ProposePage choosing(FamilyId family, FormErrors errors, Texts t) {
        return page(family, null, errors, t);
    }

    ProposePage writing(FamilyId family, ProposeForm form, FormErrors errors, Texts t) {
        return page(family, form, errors, t);
    }

    private ProposePage page(FamilyId family, @Nullable ProposeForm form, FormErrors errors, Texts t) {
        access.require(HandoverAction.PROPOSE, family);
        var her = families.get(family);
        var some = receivers.of(family).stream().map(one -> choice(one, t)).toList();
        return new ProposePage(
                "/families/" + family + "/handovers/new",
                family.toString(),
                her.called(),
                some,
                some.isEmpty() ? near(family, her, t) : List.of(),
                form == null ? null : chosen(family, form, t),
                errors);
    }

    /** Nobody of the team is left to ask: who does what the reader’s own house does, where the family is now. */
    private List<MovePage.Near> near(FamilyId family, FamilySummary her, Texts t) {
        var place = Place.of(her.postcode(), null, geography);
        return place.known()
                ? near.of(family, near.kinds(List.of(CurrentActor.get().organisation()), List.of()), place, t)
                : List.of();
    }

    private Choice choice(Receivers.Candidate one, Texts t) {
        var last = one.last();
        return new Choice(
                one.who().id().toString(),
                words.person(one.who(), t),
                last == null
                        ? t.get("handover.candidate.none")
                        : t.get("handover.candidate.last", words.dates(t).relative(last)),
                false);
    }

    /** Whoever left the team meanwhile is no reason to lose a letter: another one is chosen beside it. */
    private ProposePage.Chosen chosen(FamilyId family, ProposeForm form, Texts t) {
        var to = form.receiver().flatMap(one -> candidate(family, one));
        var subjects = to.stream()
                .flatMap(one -> draft.shared(family, one.who().id()).stream())
                .sorted()
                .map(it -> t.of("consent.subject", it))
                .toList();
        return new ProposePage.Chosen(
                to.map(one -> words.person(one.who(), t)).orElse(null),
                String.join(", ", subjects),
                HandoverDesk.borders(t),
                reads(t),
                form);
    }

    static List<Choice> reads(Texts t) {
        return Arrays.stream(ReadWithHer.values())
                .map(one -> new Choice(one.name(), t.of("handover.read", one)))
                .toList();
    }

    /** Asked after the form was found readable. */
    ProposeHandover command(FamilyId family, ActorId to, ProposeForm form) {
        return new ProposeHandover(
                ProposeForm.uuid(form.key()).orElseGet(ids::next),
                family,
                to,
                form.chosenBorder().orElseThrow(),
                DateInput.parse(form.on()).orElseThrow(),
                Objects.requireNonNullElse(form.letter(), "").strip().replace("\r\n", "\n"),
                LetterDraft.place(draft.shared(family, to)),
                form.chosenRead().orElseThrow());
    }
}
