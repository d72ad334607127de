package be.mille.opinion.web;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.consent.Secrecy;
import be.mille.directory.Professionals;
import be.mille.family.Families;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.opinion.AskOutcome;
import be.mille.opinion.DraftLine;
import be.mille.opinion.Opinions;
import be.mille.opinion.Subject;
import be.mille.opinion.Telltale;
import be.mille.ui.Choice;
import be.mille.ui.Dates;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the page on which an opinion is asked. */
@Service
@Transactional
class AskDesk {
    private final Opinions opinions;
    private final Families families;
    private final Professionals professionals;
    private final Secrecy secrecy;
    private final OpinionWords words;
    private final Clock clock;

    AskDesk(
            Opinions opinions,
            Families families,
            Professionals professionals,
            Secrecy secrecy,
            OpinionWords words,
            Clock clock) {
        this.opinions = opinions;
        this.families = families;
        this.professionals = professionals;
        this.secrecy = secrecy;
        this.words = words;
        this.clock = clock;
    }

    AskPage fresh(FamilyId family, String key, @Nullable String colleague, Texts t) {
        var draft = opinions.draft(family, t);
        return page(family, AskForm.empty(key, colleague, draft), draft, null, FormErrors.none(), false, t);
    }

    AskPage typed(FamilyId family, AskForm form, FormErrors errors, Texts t) {
        return page(family, form, opinions.draft(family, t), null, errors, form.looked(), t);
    }

    AskPage ready(FamilyId family, AskForm form, AskOutcome.Ready ready, Texts t) {
        var last = opinions.lastDay();
        var preview = new AskPage.Preview(
                form.asked().map(one -> words.who(one, t)).orElse(""),
                words.who(CurrentActor.get().id(), t),
                new Dates(t, Brussels.today(clock)).full(last),
                ExtractView.of(ready.extract(), t),
                ready.seen(),
                form.act().equals("send"));
        return page(family, form, opinions.draft(family, t), preview, FormErrors.none(), form.looked(), t);
    }

    AskPage notHer(FamilyId family, AskForm form, Texts t) {
        return typed(family, form, FormErrors.none().add("colleague", t.get("opinion.problem.not-her")), t);
    }

    AskPage tellsWho(FamilyId family, AskForm form, Map<String, Set<Telltale>> fields, Texts t) {
        var errors = FormErrors.none();
        fields.forEach((field, found) -> errors.add(
                field.equals(AskOutcome.TellsWho.QUESTION) ? field : AskForm.TEXT + field,
                OpinionWords.sentence(found, t)));
        boolean doubts = fields.values().stream().flatMap(Set::stream).anyMatch(one -> !one.mustBeMended());
        return page(family, form, opinions.draft(family, t), null, errors, doubts || form.looked(), t);
    }

    private AskPage page(
            FamilyId family,
            AskForm form,
            List<DraftLine> draft,
            AskPage.@Nullable Preview preview,
            FormErrors errors,
            boolean doubts,
            Texts t) {
        return new AskPage(
                families.get(family).called(),
                "/families/" + family,
                "/families/" + family + "/opinions/new",
                professionals.atWork().stream()
                        .filter(one -> secrecy.binds(one.function())
                                && !one.id().equals(CurrentActor.get().id()))
                        .map(one -> new Choice(one.id().toString(), OpinionWords.who(one, t)))
                        .toList(),
                groups(draft, form, t),
                apart(draft, form, t),
                doubts,
                form,
                preview,
                errors);
    }

    private static List<AskPage.Group> groups(List<DraftLine> draft, AskForm form, Texts t) {
        return Arrays.stream(Subject.values())
                .map(subject -> new AskPage.Group(
                        t.of("opinion.subject", subject),
                        null,
                        draft.stream()
                                .filter(one -> one.subject() == subject
                                        && !one.compartment().restricted())
                                .map(one -> line(one, form))
                                .toList()))
                .filter(one -> !one.lines().isEmpty())
                .toList();
    }

    private static List<AskPage.Group> apart(List<DraftLine> draft, AskForm form, Texts t) {
        return Arrays.stream(Compartment.values())
                .filter(Compartment::restricted)
                .map(subject -> new AskPage.Group(
                        t.of("consent.subject", subject),
                        t.get("opinion.apart.warning", t.of("consent.subject", subject)),
                        draft.stream()
                                .filter(one -> one.compartment() == subject)
                                .map(one -> line(one, form))
                                .toList()))
                .filter(one -> !one.lines().isEmpty())
                .toList();
    }

    private static AskPage.Line line(DraftLine one, AskForm form) {
        return new AskPage.Line(
                one.key(),
                one.written() ? form.texts().getOrDefault(one.key(), one.words()) : one.words(),
                one.written(),
                form.lines().contains(one.key()));
    }
}
