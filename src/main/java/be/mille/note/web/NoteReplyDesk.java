package be.mille.note.web;

import be.mille.access.Access;
import be.mille.access.CurrentActor;
import be.mille.directory.Readers;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.note.Note;
import be.mille.note.NoteId;
import be.mille.note.Notes;
import be.mille.note.Replies;
import be.mille.note.Reply;
import be.mille.note.ReplyId;
import be.mille.note.WriteReply;
import be.mille.note.internal.NoteAction;
import be.mille.ui.Languages;
import be.mille.ui.Texts;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out what was answered under notes, and the form to answer. */
@Component
@Transactional
class NoteReplyDesk {
    private static final Replies.Course NEW = new Replies.Course(List.of(), List.of());

    private final Access access;
    private final Replies replies;
    private final Notes notes;
    private final Readers readers;
    private final SeenBy seenBy;
    private final NoteWords words;
    private final Wording wording;
    private final Ids ids;

    NoteReplyDesk(
            Access access,
            Replies replies,
            Notes notes,
            Readers readers,
            SeenBy seenBy,
            NoteWords words,
            Wording wording,
            Ids ids) {
        this.access = access;
        this.replies = replies;
        this.notes = notes;
        this.readers = readers;
        this.seenBy = seenBy;
        this.words = words;
        this.wording = wording;
        this.ids = ids;
    }

    /** Under each note of a list. */
    Map<NoteId, List<ReplyRow>> rows(FamilyId family, Collection<Note> all, Texts t) {
        var rows = new HashMap<NoteId, List<ReplyRow>>();
        replies.under(family, all)
                .forEach((note, under) ->
                        rows.put(note, under.stream().map(one -> row(one, t)).toList()));
        return rows;
    }

    private ReplyRow row(Reply one, Texts t) {
        return new ReplyRow(
                one.id().toString(),
                words.moment(one.writtenAt(), t),
                mine(one) ? t.get("note.you.first") : words.name(one.author(), t),
                one.words(),
                one.language(),
                one.language().equals(t.language()) ? null : words.language(one.language(), t),
                words.mark(one, t),
                !one.stands());
    }

    ThreadPart thread(FamilyId family, Note note, ReplyTyped typed, Texts t) {
        var under = replies.under(family, List.of(note)).getOrDefault(note.id(), List.of());
        var courses = under.isEmpty() ? Map.<ReplyId, Replies.Course>of() : replies.courses(family, note.id());
        return new ThreadPart(
                under.stream()
                        .map(one -> answer(family, note, one, courses.getOrDefault(one.id(), NEW), typed, t))
                        .toList(),
                typed.notice(),
                write(family, note, typed, t));
    }

    private ThreadPart.Answer answer(
            FamilyId family, Note note, Reply one, Replies.Course course, ReplyTyped typed, Texts t) {
        var retraction = one.retraction();
        boolean here = one.id().equals(typed.of());
        return new ThreadPart.Answer(
                row(one, t),
                path(family, note.id()) + "/" + one.id(),
                retraction == null ? null : retraction.why(),
                course.earlier().reversed().stream()
                        .map(before -> new NotePage.Before(words.moment(before.at(), t), before.words()))
                        .toList(),
                seenBy.named(family, othersOf(course), t),
                acts(note, one),
                one.version(),
                here && typed.words() != null ? typed.words() : one.words(),
                here && typed.why() != null ? typed.why() : "");
    }

    /** The reader sees herself that she reads it. */
    private static List<Notes.Reader> othersOf(Replies.Course course) {
        var me = CurrentActor.get().id();
        return course.readBy().stream().filter(one -> !one.actor().equals(me)).toList();
    }

    private ThreadPart.Acts acts(Note note, Reply one) {
        if (!mine(one)
                || !one.stands()
                || !access.offers(NoteAction.CORRECT_REPLY, note.family(), note.compartment())) {
            return ThreadPart.Acts.NONE;
        }
        boolean undo = one.writtenAt().plus(Notes.UNDO).isAfter(words.now());
        return new ThreadPart.Acts(undo, true, !undo);
    }

    private static boolean mine(Reply one) {
        return one.author().equals(CurrentActor.get().id());
    }

    /** Words that were typed stay in their field, also where the note was retracted meanwhile. */
    private ThreadPart.@Nullable Write write(FamilyId family, Note note, ReplyTyped typed, Texts t) {
        boolean open = replies.open(note);
        var kept = typed.form();
        if (!open && kept == null) {
            return null;
        }
        var form = kept == null ? ReplyForm.begun(ids.next(), "", t.language()) : kept;
        var reading = reading(family, note);
        return new ThreadPart.Write(
                path(family, note.id()),
                form,
                readers.named(reading, t),
                WriteDesk.print(reading),
                words.languages(t),
                wording.rules(),
                typed.check() ? wording.in(NoteForm.text(form.words()), form.language()) : null,
                open);
    }

    private Set<ActorId> reading(FamilyId family, Note note) {
        return Objects.requireNonNull(notes.readers(family, List.of(note)).get(note.id()));
    }

    /** Whether those who will read it are still those who were named with the form. */
    boolean asShown(FamilyId family, Note note, ReplyForm form) {
        return WriteDesk.print(reading(family, note)).equals(form.seen());
    }

    ReplyForm given(Reply back) {
        return ReplyForm.begun(ids.next(), back.words(), back.language());
    }

    WriteReply command(FamilyId family, NoteId note, ReplyForm form) {
        var key = NoteForm.uuid(form.key());
        return new WriteReply(
                key == null ? ids.next() : key,
                family,
                note,
                Languages.supportedOrFrench(Locale.forLanguageTag(Objects.requireNonNullElse(form.language(), "fr")))
                        .getLanguage(),
                NoteForm.text(form.words()));
    }

    private static String path(FamilyId family, NoteId note) {
        return "/families/" + family + "/notes/" + note + "/replies";
    }
}
