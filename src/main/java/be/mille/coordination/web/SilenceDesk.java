package be.mille.coordination.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.coordination.CoordinationWords;
import be.mille.coordination.Pause;
import be.mille.coordination.Silence;
import be.mille.coordination.Silences;
import be.mille.coordination.internal.MandateAction;
import be.mille.coordination.internal.SilenceContent;
import be.mille.family.Audience;
import be.mille.family.Contact;
import be.mille.family.Contacts;
import be.mille.family.Families;
import be.mille.family.RecordContact;
import be.mille.family.Stages;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.ui.Choice;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out how long there has been no contact, and makes a contact of a try. */
@Component
@Transactional
class SilenceDesk {
    private static final int PAUSE_WEEKS = 4;
    private static final int SHOWN = 10;

    private final Access access;
    private final Silences silences;
    private final Families families;
    private final Contacts contacts;
    private final SilenceContent content;
    private final TeamChoices team;
    private final CoordinationWords words;
    private final Ids ids;

    SilenceDesk(
            Access access,
            Silences silences,
            Families families,
            Contacts contacts,
            SilenceContent content,
            TeamChoices team,
            CoordinationWords words,
            Ids ids) {
        this.access = access;
        this.silences = silences;
        this.families = families;
        this.contacts = contacts;
        this.content = content;
        this.team = team;
        this.words = words;
        this.ids = ids;
    }

    SilenceForm begun(Texts t) {
        var dates = words.dates(t);
        return new SilenceForm(
                ids.next().toString(),
                null,
                null,
                dates.numeric(words.today()),
                null,
                dates.numeric(words.today().plusWeeks(PAUSE_WEEKS)));
    }

    SilencePage page(FamilyId family, SilenceForm form, FormErrors errors, Texts t) {
        var silence = silences.of(family);
        var summary = families.get(family);
        var answers = families.answering(List.of(family)).get(family);
        var dates = words.dates(t);
        var days = ChronoUnit.DAYS.between(silence.since(), words.today());
        return new SilencePage(
                family.toString(),
                summary.called(),
                Stages.words(summary.stage(), t, dates),
                t.get(
                        silence.contact() ? "coordination.silence.since" : "coordination.silence.never",
                        days,
                        dates.brief(silence.since())),
                silence.limit() == null ? null : t.get("coordination.silence.rule", silence.limit()),
                content.draft(),
                state(silence, answers, t),
                paused(silence.pause(), t),
                tries(family, silence.since(), t),
                other(answers),
                words.reach(answers),
                access.offers(MandateAction.CHANGE, family, Compartment.C0),
                choices(SilenceForm.KINDS, "coordination.silence.kind", t),
                choices(SilenceForm.OUTCOMES, "coordination.silence.outcome", t),
                choices(Arrays.asList(Pause.Why.values()), "coordination.silence.why", t),
                team.readers(family, t),
                form,
                errors);
    }

    private static List<Choice> choices(List<? extends Enum<?>> values, String prefix, Texts t) {
        return values.stream()
                .map(one -> new Choice(one.name(), t.of(prefix, one)))
                .toList();
    }

    private String state(Silence silence, @Nullable ActorId answers, Texts t) {
        var asked = silence.askedOn();
        if (silence.pause() != null) {
            return t.get("coordination.silence.state.paused");
        }
        if (asked == null) {
            return t.get("coordination.silence.state.nobody");
        }
        var day = words.dates(t).full(asked);
        return silence.due(words.today()) && answers != null
                ? t.get("coordination.silence.state.due", day, words.name(answers))
                : t.get("coordination.silence.state.later", day);
    }

    private @Nullable String paused(@Nullable Pause pause, Texts t) {
        return pause == null
                ? null
                : t.get(
                        "coordination.silence.paused",
                        words.dates(t).brief(pause.until()),
                        t.of("coordination.silence.why", pause.why()),
                        words.name(pause.by()));
    }

    private @Nullable String other(@Nullable ActorId answers) {
        return answers == null || answers.equals(CurrentActor.get().id()) ? null : words.name(answers);
    }

    /** What was tried since the last contact. */
    private List<SilencePage.Try> tries(FamilyId family, LocalDate since, Texts t) {
        return contacts.of(family).stream()
                .filter(one ->
                        one.state() == Contact.State.ATTEMPTED && !one.day().isBefore(since))
                .limit(SHOWN)
                .map(one -> new SilencePage.Try(
                        t.of("coordination.silence.kind", kind(one)),
                        words.name(one.professional()),
                        words.dates(t).brief(one.day())))
                .toList();
    }

    private static Contact.Kind kind(Contact one) {
        return SilenceForm.KINDS.contains(one.kind()) ? one.kind() : Contact.Kind.HOME_VISIT;
    }

    /** A try is a contact of the record: reached, it is one; not reached, it is an attempt and counts as none. */
    RecordContact command(SilenceForm form) {
        return new RecordContact(
                Objects.requireNonNullElseGet(ProposeForm.uuid(form.key()), ids::next),
                null,
                form.how().orElseThrow(),
                form.reached().orElseThrow(),
                DateInput.parse(form.on()).orElseThrow(),
                null,
                null,
                null,
                null,
                Contact.Interpreter.NOT_NEEDED,
                null,
                Audience.TEAM,
                Set.of(),
                words.today(),
                0);
    }
}
