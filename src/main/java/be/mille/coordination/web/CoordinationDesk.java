package be.mille.coordination.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.coordination.Coordination;
import be.mille.coordination.CoordinationWords;
import be.mille.coordination.Mandate;
import be.mille.coordination.MandateState;
import be.mille.coordination.Mandates;
import be.mille.coordination.Suggestions;
import be.mille.coordination.WhoCoordinates;
import be.mille.coordination.internal.MandateAction;
import be.mille.coordination.internal.MandateContent;
import be.mille.family.Families;
import be.mille.family.Stages;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out who coordinates around a family. */
@Component
@Transactional
class CoordinationDesk {
    private static final int SUGGESTED = 3;

    private final Access access;
    private final Mandates mandates;
    private final Suggestions suggestions;
    private final Families families;
    private final WhoCoordinates who;
    private final TeamChoices choices;
    private final MandateContent content;
    private final CoordinationWords words;

    CoordinationDesk(
            Access access,
            Mandates mandates,
            Suggestions suggestions,
            Families families,
            WhoCoordinates who,
            TeamChoices choices,
            MandateContent content,
            CoordinationWords words) {
        this.access = access;
        this.mandates = mandates;
        this.suggestions = suggestions;
        this.families = families;
        this.who = who;
        this.choices = choices;
        this.content = content;
        this.words = words;
    }

    /** @param typed what the reader filled in where it is shown again; null when the page opens */
    CoordinationPage page(FamilyId family, @Nullable ArrangeForm typed, FormErrors errors, Texts t) {
        var all = mandates.of(family);
        var summary = families.get(family);
        var writes = access.offers(MandateAction.PROPOSE, family, Compartment.C0);
        var base = "/families/" + family + "/coordination";
        var current = all.current();
        return new CoordinationPage(
                family.toString(),
                summary.called(),
                Stages.words(summary.stage(), t, words.dates(t)),
                current == null ? null : current(base, current, typed, t),
                all.open().stream()
                        .map(one -> proposal(family, base, one, all, typed, t))
                        .toList(),
                current == null && writes ? suggested(family, base, t) : List.of(),
                all.past().stream().map(one -> past(one, t)).toList(),
                content.means(t.language()),
                content.meansNot(t.language()),
                content.draft(),
                writes,
                choices.team(family, CurrentActor.get().id(), t),
                choices.days(t),
                TeamChoices.agreements(t),
                choices.readers(family, t),
                errors);
    }

    private CoordinationPage.Current current(String base, Mandate one, @Nullable ArrangeForm typed, Texts t) {
        var dates = words.dates(t);
        var line = who.of(one.family(), t);
        boolean me = one.holder().equals(CurrentActor.get().id());
        boolean renews = me && one.renewable(words.today());
        var since = one.answeredAt() == null ? one.proposedAt() : one.answeredAt();
        return new CoordinationPage.Current(
                base + "/" + one.id(),
                one.version(),
                words.name(one.holder()),
                words.role(one.holder(), t),
                words.reach(one.holder()),
                me,
                dates.brief(Brussels.dayOf(since)),
                dates.brief(one.endsOn()),
                agreement(one, t),
                words.reachable(one.reachable(), t),
                one.deputy() == null ? null : words.name(one.deputy()),
                words.reach(one.deputy()),
                line.away(),
                me ? form(one, typed) : null,
                renews ? dates.numeric(words.today()) : null);
    }

    /** What was typed is sent again on top of what is there now. */
    private static ArrangeForm form(Mandate one, @Nullable ArrangeForm typed) {
        return typed == null ? ArrangeForm.of(one) : typed.at(one.version());
    }

    private @Nullable String agreement(Mandate one, Texts t) {
        var agreement = one.agreement();
        return agreement == null
                ? null
                : t.get(
                        "coordination.agreement",
                        t.of("coordination.agreed", agreement.way()),
                        words.dates(t).brief(agreement.on()),
                        words.name(one.proposedBy()));
    }

    private CoordinationPage.Proposal proposal(
            FamilyId family, String base, Mandate one, Coordination all, @Nullable ArrangeForm typed, Texts t) {
        var me = CurrentActor.get().id();
        var dates = words.dates(t);
        boolean late = one.answerBy().isBefore(words.today());
        boolean mine = one.holder().equals(me);
        return new CoordinationPage.Proposal(
                base + "/" + one.id(),
                one.version(),
                words.name(one.holder()),
                words.role(one.holder(), t),
                t.get(
                        "coordination.proposed-by",
                        words.name(one.proposedBy()),
                        dates.brief(Brussels.dayOf(one.proposedAt()))),
                one.state() == MandateState.TALK
                        ? t.get("coordination.state.talk")
                        : t.get(
                                late ? "coordination.state.late" : "coordination.state.waits",
                                dates.full(one.answerBy())),
                one.state() == MandateState.TALK,
                late,
                Objects.requireNonNullElse(agreement(one, t), ""),
                dates.full(one.endsOn()),
                beside(one, all, t),
                mine ? form(one, typed) : null,
                one.endsOn().isBefore(words.today()),
                one.proposedBy().equals(me)
                        || families.follows(family, one.proposedBy()).equals(me));
    }

    private @Nullable String beside(Mandate one, Coordination all, Texts t) {
        var current = all.current();
        if (current == null) {
            return null;
        }
        return t.get(
                current.id().equals(one.replaces()) ? "coordination.beside.takes-over" : "coordination.beside.deputy",
                words.name(current.holder()));
    }

    private List<CoordinationPage.Suggested> suggested(FamilyId family, String base, Texts t) {
        return suggestions.of(family).stream()
                .limit(SUGGESTED)
                .map(one -> new CoordinationPage.Suggested(
                        base + "/new?holder=" + one.who(),
                        words.name(one.who()),
                        words.role(one.who(), t),
                        choices.why(one, t)))
                .toList();
    }

    private CoordinationPage.Past past(Mandate one, Texts t) {
        var dates = words.dates(t);
        var from = dates.brief(Brussels.dayOf(one.answeredAt() == null ? one.proposedAt() : one.answeredAt()));
        var ended = one.endedAt();
        var what = one.end() != null
                ? t.of("coordination.end", one.end())
                : one.lapsed(words.today())
                        ? t.get(one.accompanies() ? "coordination.end.TIME" : "coordination.end.NO_ACCESS")
                        : t.of("coordination.state", one.state());
        var until = ended == null ? null : dates.brief(Brussels.dayOf(ended));
        return new CoordinationPage.Past(
                words.name(one.holder()), what, until == null ? from : t.get("coordination.from-to", from, until));
    }
}
