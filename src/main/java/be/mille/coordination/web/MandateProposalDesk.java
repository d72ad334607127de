package be.mille.coordination.web;

import be.mille.access.Access;
import be.mille.coordination.CoordinationWords;
import be.mille.coordination.Mandates;
import be.mille.coordination.ProposeMandate;
import be.mille.coordination.internal.MandateAction;
import be.mille.coordination.internal.MandateContent;
import be.mille.family.Families;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.ui.Choice;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the page on which somebody is proposed, and makes the proposal of what was typed. */
@Component
@Transactional
class MandateProposalDesk {
    private final Access access;
    private final Mandates mandates;
    private final Families families;
    private final TeamChoices choices;
    private final MandateContent content;
    private final CoordinationWords words;
    private final Ids ids;

    MandateProposalDesk(
            Access access,
            Mandates mandates,
            Families families,
            TeamChoices choices,
            MandateContent content,
            CoordinationWords words,
            Ids ids) {
        this.access = access;
        this.mandates = mandates;
        this.families = families;
        this.choices = choices;
        this.content = content;
        this.words = words;
        this.ids = ids;
    }

    ProposeForm begun(FamilyId family, @Nullable String holder, Texts t) {
        access.require(MandateAction.PROPOSE, family);
        var dates = words.dates(t);
        return new ProposeForm(
                ids.next().toString(),
                holder,
                null,
                null,
                dates.numeric(words.today()),
                dates.numeric(mandates.latestEnd(family)),
                null);
    }

    ProposePage page(FamilyId family, ProposeForm form, FormErrors errors, Texts t) {
        access.require(MandateAction.PROPOSE, family);
        var current = mandates.of(family).current();
        var name = current == null ? null : words.name(current.holder());
        return new ProposePage(
                family.toString(),
                families.get(family).called(),
                name,
                words.dates(t).full(mandates.latestEnd(family)),
                choices.team(family, null, t),
                name == null ? List.of() : besides(name, t),
                TeamChoices.agreements(t),
                content.means(t.language()),
                content.meansNot(t.language()),
                content.draft(),
                choices.readers(family, t),
                form,
                errors);
    }

    private static List<Choice> besides(String current, Texts t) {
        return Arrays.stream(ProposeMandate.Beside.values())
                .map(one -> new Choice(one.name(), t.get("coordination.beside." + one, current)))
                .toList();
    }

    /** Asked after the form found nothing it could not read. */
    ProposeMandate command(FamilyId family, ProposeForm form) {
        return new ProposeMandate(
                Objects.requireNonNullElseGet(ProposeForm.uuid(form.key()), ids::next),
                family,
                form.who(),
                form.standsIn(),
                ProposeForm.agreement(form.agreed(), form.agreedOn()),
                DateInput.parse(form.endsOn()).orElseThrow(),
                form.chosen());
    }
}
