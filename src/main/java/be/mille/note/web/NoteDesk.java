package be.mille.note.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.directory.Readers;
import be.mille.family.Families;
import be.mille.family.Stages;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.note.HerReading;
import be.mille.note.Note;
import be.mille.note.NoteId;
import be.mille.note.Notes;
import be.mille.note.internal.NoteAction;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Quietly;
import be.mille.ui.Texts;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the notes of a family, and one of them. */
@Component
@Transactional
class NoteDesk {
    private final Access access;
    private final Families families;
    private final Readers readers;
    private final SeenBy seenBy;
    private final Notes notes;
    private final NoteReplyDesk replies;
    private final NoteWords words;

    NoteDesk(
            Access access,
            Families families,
            Readers readers,
            SeenBy seenBy,
            Notes notes,
            NoteReplyDesk replies,
            NoteWords words) {
        this.access = access;
        this.families = families;
        this.readers = readers;
        this.seenBy = seenBy;
        this.notes = notes;
        this.replies = replies;
        this.words = words;
    }

    /** @param quietly the number by which the address carries the words */
    NotesPage all(FamilyId family, @Nullable String about, String q, String quietly, int page, Texts t) {
        var wanted = NoteForm.who(about);
        var listed = notes.of(family, new Notes.Wanted(wanted.orElse(null), q.isBlank() ? null : q, page));
        var summary = families.get(family);
        var abouts = words.abouts(family, summary.called(), t);
        var narrowed = wanted.map(NoteForm::of).orElse("");
        return new NotesPage(
                family.toString(),
                summary.called(),
                Stages.words(summary.stage(), t, words.dates(t)),
                access.offers(NoteAction.WRITE, family, Compartment.C2),
                rows(family, listed.pinned(), replies.rows(family, listed.pinned(), t), abouts, t),
                rows(family, listed.notes(), replies.rows(family, listed.notes(), t), abouts, t),
                listed.any(),
                !q.isBlank() || wanted.isPresent(),
                q,
                narrowed,
                abouts,
                range(family, narrowed, quietly, Math.max(0, page), listed));
    }

    private static NotesPage.@Nullable Range range(
            FamilyId family, String about, String quietly, int page, Notes.Listed listed) {
        if (listed.total() <= Notes.PAGE) {
            return null;
        }
        int last = Math.min(listed.total(), (page + 1) * Notes.PAGE);
        return new NotesPage.Range(
                page * Notes.PAGE + 1,
                last,
                listed.total(),
                page == 0 ? null : address(family, about, quietly, page - 1),
                last == listed.total() ? null : address(family, about, quietly, page + 1));
    }

    private static String address(FamilyId family, String about, String quietly, int page) {
        return "/families/" + family + "/notes?about=" + encoded(about) + "&page=" + page
                + (quietly.isEmpty() ? "" : "&" + Quietly.NAME + "=" + encoded(quietly));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private List<NotesPage.Row> rows(
            FamilyId family, List<Note> all, Map<NoteId, List<ReplyRow>> under, List<Choice> abouts, Texts t) {
        var reading = notes.readers(family, all);
        var sentences = new HashMap<Set<ActorId>, String>();
        return all.stream()
                .map(note -> row(
                        family,
                        note,
                        sentences.computeIfAbsent(
                                Objects.requireNonNull(reading.get(note.id())), some -> readers.named(some, t)),
                        under.getOrDefault(note.id(), List.of()),
                        abouts,
                        t))
                .toList();
    }

    private NotesPage.Row row(
            FamilyId family, Note note, String reading, List<ReplyRow> under, List<Choice> abouts, Texts t) {
        return new NotesPage.Row(
                "/families/" + family + "/notes/" + note.id(),
                posted(note, t),
                note.author().equals(CurrentActor.get().id()) ? t.get("note.you.first") : words.name(note.author(), t),
                words.about(note.about(), abouts),
                note.words(),
                note.language(),
                note.language().equals(t.language()) ? null : words.language(note.language(), t),
                words.mark(note, t),
                note.retraction() != null,
                note.draft(),
                reading,
                note.hers().way() == HerReading.Way.OPEN ? null : words.hers(note.hers(), t),
                under);
    }

    private String posted(Note note, Texts t) {
        return words.moment(Objects.requireNonNullElse(note.publishedAt(), note.madeAt()), t);
    }

    NotePage one(FamilyId family, Note note, ReplyTyped answer, FormErrors errors, Texts t) {
        return one(family, note, null, null, errors, List.of(), answer, t);
    }

    NotePage one(
            FamilyId family,
            Note note,
            @Nullable String typed,
            @Nullable String why,
            FormErrors errors,
            List<String> now,
            Texts t) {
        return one(family, note, typed, why, errors, now, ReplyTyped.NOTHING, t);
    }

    private NotePage one(
            FamilyId family,
            Note note,
            @Nullable String typed,
            @Nullable String why,
            FormErrors errors,
            List<String> now,
            ReplyTyped answer,
            Texts t) {
        var called = families.get(family).called();
        var abouts = words.abouts(family, called, t);
        var retraction = note.retraction();
        return new NotePage(
                "/families/" + family + "/notes/" + note.id(),
                family.toString(),
                called,
                t.get("note.one.tab", words.name(note.author(), t)),
                rows(family, List.of(note), Map.of(), abouts, t).getFirst(),
                words.subject(note.compartment(), t),
                t.get("note.one.by", words.name(note.author(), t), posted(note, t)),
                words.hers(note.hers(), t),
                retraction == null ? null : retraction.why(),
                notes.earlier(family, note.id()).reversed().stream()
                        .map(one -> new NotePage.Before(words.moment(one.at(), t), one.words()))
                        .toList(),
                seenBy.named(family, notes.readBy(family, note.id()), t),
                acts(family, note),
                note.version(),
                typed == null ? note.words() : typed,
                why == null ? "" : why,
                errors,
                now,
                replies.thread(family, note, answer, t));
    }

    private NotePage.Acts acts(FamilyId family, Note note) {
        boolean mine = note.author().equals(CurrentActor.get().id())
                && access.offers(NoteAction.CORRECT, family, note.compartment());
        boolean stands = note.stands();
        boolean pins = stands && access.offers(NoteAction.PIN, family, Compartment.C0);
        boolean pinned = pins && notes.pinnedHere(family, note.id());
        return new NotePage.Acts(
                mine
                        && stands
                        && Objects.requireNonNull(note.publishedAt())
                                .plus(Notes.UNDO)
                                .isAfter(words.now()),
                mine && stands,
                mine && stands,
                pins && !pinned && note.words().codePointCount(0, note.words().length()) <= Notes.PINNED_LENGTH,
                pinned);
    }
}
