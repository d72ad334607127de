package be.mille.note.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.Relations;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.directory.Readers;
import be.mille.family.Audience;
import be.mille.family.Families;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.note.About;
import be.mille.note.Circle;
import be.mille.note.HerReading;
import be.mille.note.Note;
import be.mille.note.NoteId;
import be.mille.note.Notes;
import be.mille.note.WriteNote;
import be.mille.note.internal.NoteAction;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Languages;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the page on which a note is written, with the names of whoever would read it. */
@Component
@Transactional
class WriteDesk {
    private final Access access;
    private final Families families;
    private final Relations relations;
    private final Professionals professionals;
    private final Readers readers;
    private final Notes notes;
    private final NoteWords words;
    private final Models models;
    private final Snippets snippets;
    private final Wording wording;
    private final Ids ids;

    WriteDesk(
            Access access,
            Families families,
            Relations relations,
            Professionals professionals,
            Readers readers,
            Notes notes,
            NoteWords words,
            Models models,
            Snippets snippets,
            Wording wording,
            Ids ids) {
        this.access = access;
        this.families = families;
        this.relations = relations;
        this.professionals = professionals;
        this.readers = readers;
        this.notes = notes;
        this.words = words;
        this.models = models;
        this.snippets = snippets;
        this.wording = wording;
        this.ids = ids;
    }

    NoteForm begun(Texts t) {
        return NoteForm.begun(ids.next(), t.language());
    }

    NoteForm draft(Note note, Texts t) {
        var hers = note.hers();
        return new NoteForm(
                ids.next().toString(),
                note.id().toString(),
                note.version(),
                note.words(),
                Circle.DRAFT.name(),
                note.chosen().stream().map(ActorId::toString).toList(),
                Audience.of(note.compartment().restricted() ? note.compartment() : Compartment.C0, note.compartment())
                        .name(),
                NoteForm.of(note.about()),
                note.language(),
                hers.way().name(),
                hers.way() == HerReading.Way.TOGETHER ? hers.why() : "",
                hers.way() == HerReading.Way.NOT_YET ? hers.why() : "",
                hers.from() == null ? "" : words.dates(t).numeric(hers.from()),
                "",
                "",
                "",
                null);
    }

    WritePage page(FamilyId family, NoteForm form, FormErrors errors, Set<ActorId> blocked, boolean check, Texts t) {
        access.require(NoteAction.WRITE, family);
        var called = families.get(family).called();
        var draft = NoteForm.uuid(form.draft());
        return new WritePage(
                "/families/" + family + "/notes/new",
                family.toString(),
                called,
                draft == null ? null : "/families/" + family + "/notes/" + draft + "/discard",
                draft == null ? null : until(family, new NoteId(draft), t),
                form,
                errors,
                circles(family, form, t),
                colleagues(family, t),
                subjects(family, t),
                words.abouts(family, called, t),
                words.languages(t),
                Arrays.stream(HerReading.Way.values())
                        .map(one -> new Choice(one.name(), t.of("note.way", one)))
                        .toList(),
                models.of(CurrentActor.get().function()).stream()
                        .map(one -> new Choice(one.id(), one.name(t.language())))
                        .toList(),
                snippets.of(CurrentActor.get().function()),
                seen(family, form),
                blocked.isEmpty() ? null : names(blocked),
                wording.rules(),
                check ? wording.in(NoteForm.text(form.words()), form.language()) : null);
    }

    private String until(FamilyId family, NoteId draft, Texts t) {
        return words.dates(t)
                .full(Brussels.dayOf(notes.get(family, draft).madeAt()).plus(Notes.DRAFT_KEPT));
    }

    /** Each circle with the names of its readers, for the subject that is chosen now. */
    private List<Choice> circles(FamilyId family, NoteForm form, Texts t) {
        var all = new ArrayList<Choice>();
        for (var circle : Circle.values()) {
            var hint = switch (circle) {
                case TEAM, SERVICE -> t.get("note.readers", readers.named(reading(family, form, circle), t));
                case CHOSEN, DRAFT -> t.of("note.circle.hint", circle);
            };
            all.add(new Choice(circle.name(), t.of("note.circle", circle), hint, false));
        }
        return all;
    }

    private Set<ActorId> reading(FamilyId family, NoteForm form, Circle circle) {
        return notes.readers(family, form.ofSubject().words(), circle, Set.of());
    }

    /** Which readers a page shows: when it comes back and they are others, it is shown again before anything is published. */
    String seen(FamilyId family, NoteForm form) {
        return form.ofSubject() + " " + print(reading(family, form, Circle.TEAM)) + " "
                + print(reading(family, form, Circle.SERVICE));
    }

    /** Two prints are the same while the readers are. */
    static String print(Set<ActorId> readers) {
        return Integer.toHexString(
                readers.stream().map(ActorId::toString).sorted().toList().hashCode());
    }

    /** Who accompanies her now, without the reader. */
    private List<Choice> colleagues(FamilyId family, Texts t) {
        var now = words.now();
        var me = CurrentActor.get().id();
        var around = relations.of(family).stream()
                .filter(one -> !one.startsAt().isAfter(now)
                        && (one.endsAt() == null || one.endsAt().isAfter(now)))
                .map(Relations.Relation::actor)
                .filter(one -> !one.equals(me))
                .collect(Collectors.toSet());
        return professionals.byIds(around).values().stream()
                .sorted(Comparator.comparing(Professional::familyName).thenComparing(Professional::given))
                .map(one -> new Choice(one.id().toString(), one.name() + ", " + t.of("ui.function", one.function())))
                .toList();
    }

    private String names(Set<ActorId> people) {
        return professionals.byIds(people).values().stream()
                .map(Professional::name)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private List<Choice> subjects(FamilyId family, Texts t) {
        var all = new ArrayList<Choice>();
        for (var one : Audience.values()) {
            if (one.restricted() || access.offers(NoteAction.WRITE, family, one.words())) {
                all.add(new Choice(one.name(), words.subject(one, t)));
            }
        }
        return all;
    }

    /** Asked after the form was found readable. */
    WriteNote command(FamilyId family, NoteForm form, Circle circle) {
        var key = NoteForm.uuid(form.key());
        var draft = NoteForm.uuid(form.draft());
        return new WriteNote(
                key == null ? ids.next() : key,
                family,
                draft == null ? null : new NoteId(draft),
                Objects.requireNonNullElse(form.version(), 0),
                form.ofSubject().words(),
                circle,
                circle == Circle.CHOSEN || circle == Circle.DRAFT ? form.people() : Set.of(),
                form.who().orElse(About.HER),
                Languages.supportedOrFrench(Locale.forLanguageTag(Objects.requireNonNullElse(form.language(), "fr")))
                        .getLanguage(),
                NoteForm.text(form.words()),
                form.herReading());
    }

    /** The words with a template after them. */
    NoteForm inserted(NoteForm form) {
        var typed = NoteForm.text(form.words());
        return models.find(form.model())
                .map(one -> one.text(Objects.requireNonNullElse(form.language(), "fr")))
                .map(text -> form.with(typed.isEmpty() ? text : typed + "\n\n" + text, form.circle()))
                .orElse(form);
    }

    /** The words with a phrase after them, where the page cannot put it at the cursor itself. */
    NoteForm phrased(NoteForm form) {
        var typed = NoteForm.text(form.words());
        return snippets.find(form.snippet())
                .map(one -> one.text(Objects.requireNonNullElse(form.language(), "fr")))
                .map(text -> form.with(typed.isEmpty() ? text : typed + "\n" + text, form.circle()))
                .orElse(form);
    }

    @Nullable
    String error(NoteForm form, Texts t) {
        return form.who().isEmpty() ? t.get("note.problem.about") : null;
    }
}
